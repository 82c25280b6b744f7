# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

# make demo    sets itself up, carries the worked example through to the published answer and serves it
# make test    sets itself up and runs all tests
# make check   types, lint, architecture, licences; prints the size of the house
# make fix     repairs what a machine can repair
# make bench   performance, as ratios in one run
# make pictures takes the pictures of README and handbook anew

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SOURCES := src tests tools bench samples
.DEFAULT_GOAL := demo
.PHONY: demo test check fix bench messages pictures requirements clean

$(VENV)/bin/python:
	@command -v $(PYTHON) >/dev/null || { echo "Python is missing: please install python3 (3.11 or newer)."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; $(PYTHON) is $$($(PYTHON) -V 2>&1)."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Python's venv is missing: please install the package python3-venv."; exit 1; }
	@echo "Setting up $(VENV) …"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.core: $(VENV)/bin/python requirements/core.txt requirements/build.txt
	@echo "Installing what umlauf needs (about half a minute) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/core.txt -r requirements/build.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.core requirements/dev.txt
	@echo "Installing what those who work on umlauf need (about a minute) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

demo: $(VENV)/.core
	@$(BIN)/umlauf demo

test: $(VENV)/.dev
	@$(BIN)/python -m pytest -n 2 --dist loadfile --cov --cov-report= --ignore tests/journeys
	@$(BIN)/python tools/reckoning.py
	@# In processes of their own: the browser leaves a running event loop, which Django's database refuses.
	@$(BIN)/python -m pytest tests/journeys -n 2 --dist load

check: $(VENV)/.dev
	@$(BIN)/ruff check $(SOURCES)
	@$(BIN)/ruff format --check $(SOURCES)
	@$(BIN)/mypy src tests tools bench samples
	@$(BIN)/djlint src --lint --quiet
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/reuse lint --quiet || $(BIN)/reuse lint
	@$(BIN)/python tools/messages.py --check
	@$(BIN)/umlauf django makemigrations --check --dry-run
	@$(BIN)/python tools/size.py

fix: $(VENV)/.dev
	@$(BIN)/ruff check --fix $(SOURCES)
	@$(BIN)/ruff format $(SOURCES)
	@$(BIN)/python tools/messages.py

bench: $(VENV)/.dev
	@$(BIN)/python -m bench

messages: $(VENV)/.dev
	@$(BIN)/python tools/messages.py

requirements: $(VENV)/.dev
	@cd . && $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes pyproject.toml -o requirements/core.txt
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --extra dev -c requirements/core.txt pyproject.toml -o requirements/dev.txt
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes requirements/build.in -o requirements/build.txt

clean:
	@rm -rf $(VENV) var out

pictures: $(VENV)/.dev
	@UMLAUF_PICTURES=1 $(BIN)/python -m pytest tests/journeys/test_worked_example.py tests/journeys/test_printed_answer.py -q
