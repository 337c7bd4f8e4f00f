# Everything runs in .venv, made here from Python 3.11 or newer: with uv where it is installed, else with
# venv and pip. Each set-up has a stamp, so it runs again only when pyproject.toml changes.

PYTHON ?= $(or $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; \
	done),python3)

CLAIMS ?= 100000
VENV := .venv
BIN  := $(VENV)/bin
MADE := $(VENV)/.made
APP  := $(VENV)/.installed
DEV  := $(VENV)/.installed-dev
UV   := $(shell command -v uv 2>/dev/null)

ifdef UV
INSTALL = $(UV) pip install --quiet --python $(BIN)/python
else
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check
endif

# `pip install --group` needs pip 25.1; a plain list of requirements works with every pip.
DEV_LIST = import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["dependency-groups"]["dev"], sep="\n")

# What has a full size that is too slow for every day: AQWAL_SOAK asks for it, AQWAL_KILLS says how often.
SLOW := tests/store/test_filter_conditions.py tests/store/test_reading_threads.py \
	tests/store/test_faults_killed.py tests/store/test_optimizing.py tests/store/test_import_round_trip.py \
	tests/store/test_facets.py tests/tui/test_any_keys.py tests/tui/test_every_command.py

.PHONY: demo test soak check bench clean help

help:
	@echo "make demo   read the sample story as a timeline"
	@echo "make test   run the tests (one of them: make test ARGS='-k story')"
	@echo "make soak   the slow proofs at full size (a quarter of an hour and more)"
	@echo "make check  lint, format, types, direction of imports"
	@echo "make bench  measure; of more claims: make bench CLAIMS=10000000"
	@echo "make clean  remove .venv and everything built"

demo: $(APP)
	@$(BIN)/aqwal demo

# Tests of the application wait a third of their time, so there are more processes than small machines have cores.
test: $(DEV)
	$(BIN)/pytest --numprocesses 6 $(ARGS)

soak: $(DEV)
	AQWAL_SOAK=1 AQWAL_KILLS=50 AQWAL_WALKS=2000 $(BIN)/pytest --numprocesses 4 $(SLOW) $(ARGS)

check: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/basedpyright
	$(BIN)/lint-imports

bench: $(DEV)
	@set -e; for script in layout startup ways; do echo "== $$script"; $(BIN)/python bench/$$script.py; done
	@echo "== scale"; $(BIN)/python bench/scale.py --claims $(CLAIMS) $(ARGS)

$(MADE):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Aqwal needs Python 3.11 or newer, and $(PYTHON) is not; install one, or name it, as in: make demo PYTHON=python3.12" >&2; \
		exit 1; }
	@echo "Setting up $(VENV) ..."
ifdef UV
	@$(UV) venv --quiet --allow-existing --python "$$(command -v $(PYTHON))" $(VENV)
else
	@$(PYTHON) -m venv $(VENV)
endif
	@touch $@

$(APP): pyproject.toml | $(MADE)
	@echo "Installing Aqwal ..."
	@$(INSTALL) --editable .
	@touch $@

$(DEV): pyproject.toml | $(APP)
	@echo "Installing the tools of the developer ..."
	@$(BIN)/python -c '$(DEV_LIST)' > $(VENV)/dev.txt
	@$(INSTALL) --requirement $(VENV)/dev.txt
	@touch $@

clean:
	rm -rf $(VENV) build dist .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
