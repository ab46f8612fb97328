# Everything is set up in .venv, and nowhere else; a second call does not set up again.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUNTIME := $(VENV)/.runtime-installed
DEVELOPMENT := $(VENV)/.development-installed
FUZZING := $(VENV)/.fuzzing-installed
TRAINING := $(VENV)/.training-installed
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check install --constraint constraints.txt
Q ?= !help
# The exit code of a refusal, which is an outcome and no error of make's.
REFUSED := 3
SECONDS ?= 60
KILLS ?= 20

.DEFAULT_GOAL := help
.PHONY: help ask chat run test check lint types format eval bench bench-library faults fuzz train train-reader train-close-reader docs wheel clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-19s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

ask: $(RUNTIME) ## Ask one question: make ask Q='!who said mutual respect'
	@$(BIN)/sourceline ask -- '$(subst ','\'',$(Q))' || test $$? -eq $(REFUSED)

chat: $(RUNTIME) ## Talk to the bot in this terminal
	@$(BIN)/sourceline chat

run: $(RUNTIME) ## Run the bot in Discord (needs a token in config.toml)
	@$(BIN)/sourceline run

test: $(DEVELOPMENT) ## Run the tests
	@$(BIN)/python -m pytest --numprocesses auto --maxprocesses 8 --dist worksteal

check: lint types test ## Lint, check types and run the tests

lint: $(DEVELOPMENT)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(DEVELOPMENT)
	@$(BIN)/mypy

format: $(DEVELOPMENT) ## Format the code
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

eval: $(RUNTIME) ## Answer the 260 development questions without the reader and print how many are right
	@$(BIN)/sourceline eval data/questions/questions.jsonl --reader off

bench: $(RUNTIME) ## Measure the time that an article, a question and a figure take
	@$(BIN)/python -m bench.speed
	@$(BIN)/python -m bench.figures

bench-library: $(DEVELOPMENT) ## Measure the search through libraries of 1,000 to 33,000 articles (takes a while)
	@$(BIN)/python -m bench.library_search --plot docs/library-search.png $(DATA)

faults: $(RUNTIME) ## Kill, fill up and lock a database, and look what becomes of it
	@$(BIN)/python -m bench.faults $(KILLS)

fuzz: $(FUZZING) ## Feed random bytes to whatever takes them: make fuzz SECONDS=600
	@$(BIN)/python -m fuzz --seconds $(SECONDS)

train: $(TRAINING) ## Train the ranker anew: make train DATA='folder selqa.jsonl.gz qamr.jsonl.gz'
	@$(BIN)/python -m scripts.train_words $(filter-out %.gz,$(DATA))
	@$(BIN)/python -m scripts.train_associations $(DATA)
	@$(BIN)/python -m scripts.train_ranker $(DATA)
	@$(BIN)/python -m scripts.train_choices $(filter-out %.gz,$(DATA))
	@$(BIN)/python -m scripts.train_statements $(DATA)

train-reader: $(TRAINING) ## Train the reader anew: make train-reader DATA='--questions folder --sentences folder'
	@$(BIN)/python -m scripts.train_reader $(DATA)
	@$(BIN)/python -m scripts.train_reader.fitting

train-close-reader: $(TRAINING) ## Train the close reader after it: DATA='--start MPNET_FOLDER --questions ...'
	@$(BIN)/python -m scripts.train_reader --scout data/reader --lowest --layers 9 --freeze 3 --batch 40 --hard 5 \
		--kept 2 --examples 66000 --rate 5e-5 --soft .5 --close $(DATA)
	@$(BIN)/python -m scripts.train_reader.close_fitting

docs: $(DEVELOPMENT) ## Write the command reference and draw the screens anew
	@$(BIN)/python -m scripts.make_command_reference
	@$(BIN)/python -m scripts.make_screens

wheel: $(DEVELOPMENT) ## Build the wheel into dist/
	@$(BIN)/python -m pip --quiet wheel --no-deps --wheel-dir dist .

clean: ## Remove what the targets above made
	@rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Sourceline needs Python 3.11 or later: make PYTHON=python3.12 ..."; exit 1; }
	@echo "Setting up $(VENV) (once; this takes a minute) ..." >&2
	@$(PYTHON) -m venv $(VENV)

$(RUNTIME): $(BIN)/python pyproject.toml constraints.txt
	@$(PIP) --editable .
	@touch $@

$(DEVELOPMENT): $(BIN)/python pyproject.toml constraints.txt
	@$(PIP) --editable '.[dev]'
	@touch $@ $(RUNTIME)

$(FUZZING): $(BIN)/python pyproject.toml constraints.txt
	@$(PIP) --editable '.[dev,fuzz]'
	@touch $@ $(DEVELOPMENT) $(RUNTIME)

$(TRAINING): $(BIN)/python pyproject.toml constraints.txt
	@$(PIP) --editable '.[dev,train]'
	@touch $@ $(DEVELOPMENT) $(RUNTIME)
