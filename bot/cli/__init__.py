"""The command line: a module for each command or those that belong together, imported only when one is called."""
