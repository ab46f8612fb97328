# Built in two steps, so that the image holds the program and not what built it.
FROM python:3.11-slim AS build
# What is optional: charts draws the picture of !stats, reader reads what the small model is not sure of.
ARG EXTRAS=charts,reader
WORKDIR /src
COPY pyproject.toml README.md LICENSE config.example.toml constraints.txt ./
COPY bot bot
COPY data data
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir --constraint constraints.txt ".[${EXTRAS}]"
# A wheel holds no model of the reader: it is copied beside the installed program where the extra is wanted.
WORKDIR /
RUN case ",${EXTRAS}," in \
    *,reader,*) cp -r /src/data/reader "$(/venv/bin/python -c \
        'from bot.answering.reader.model_folder import reader_folder; print(reader_folder())')" ;; \
    esac

FROM python:3.11-slim
RUN useradd --system --create-home --home-dir /data --uid 10001 --user-group sourceline
COPY --from=build /venv /venv
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    MPLCONFIGDIR=/tmp \
    SOURCELINE_DATABASE=/data/sourceline.db
USER 10001
WORKDIR /data
VOLUME /data
STOPSIGNAL SIGTERM
ENTRYPOINT ["sourceline"]
CMD ["run"]
