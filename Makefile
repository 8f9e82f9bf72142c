# Everything a person or a machine runs. `make help` lists the targets.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
TRAINING := .venv-training
SHARED ?= ../shared
RUN ?= training/runs/latest
BASE := training/base
TRAIN := PYTHONPATH=src $(TRAINING)/bin/python -m training
DEV := $(SHARED)/corpora/polnear/dev.jsonl
INTERNATIONAL := $(SHARED)/annotation/dev-international/statements.jsonl
WEIGHTS := src/onrecord/annotate/weights
DEMO ?= build/demo
SPREAD := --numprocesses auto --dist loadfile

.DEFAULT_GOAL := setup
.PHONY: setup demo test check audit bench train stress docs help

setup: $(VENV)/.synced  ## make .venv with everything that developing needs

$(VENV)/.synced: pyproject.toml uv.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "onrecord needs Python 3.11 or newer, and $(PYTHON) is " + sys.version.split()[0])'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	test -x $(BIN)/uv || $(BIN)/python -m pip install --quiet uv
	$(BIN)/uv sync --frozen
	@touch $@

demo: setup  ## read the article that the package brings; then a dispute in ten papers, and a dossier on it
	$(BIN)/onrecord demo
	rm -rf $(DEMO) && mkdir -p $(DEMO)
	$(BIN)/onrecord add examples/dispute/articles --db $(DEMO)/dispute.db
	$(BIN)/onrecord disputes --limit 1 --db $(DEMO)/dispute.db
	$(BIN)/onrecord dossier "Will Velmark give Oristan ships?" --db $(DEMO)/dispute.db
	$(BIN)/onrecord dossier "Will Velmark give Oristan ships?" --db $(DEMO)/dispute.db --format html > $(DEMO)/dossier.html
	@echo "The pages:        $(BIN)/onrecord serve $(DEMO)/dispute.db"
	@echo "The dossier:      open $(DEMO)/dossier.html in a browser"
	@echo "Its articles:     examples/dispute; what they hold is told in examples/dispute/README.md"

test: setup  ## all tests; those that need a browser or corpora say so where there is none
	$(BIN)/python -m pytest -rs $(SPREAD)

check: setup  ## style, types and architecture
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/basedpyright
	$(BIN)/lint-imports --no-cache

audit: setup  ## known faults in what is depended on (asks a network service)
	$(BIN)/pip-audit --skip-editable

bench: setup  ## accuracy, speed and memory; on the data in SHARED where it is there
	$(BIN)/python -m benchmarks.speed $(wildcard $(DEV))
	$(foreach corpus,$(wildcard $(DEV) $(INTERNATIONAL)),$(BIN)/onrecord evaluate attribution $(corpus) &&) true
	$(foreach folder,$(wildcard $(SHARED)/corpora/pages),$(BIN)/python -m benchmarks.pages $(folder) &&) true

stress: setup  ## the full figures: thousands of examples, hostile inputs, crashes, and a ledger of 100,000 statements
	$(BIN)/python -m pytest tests/unit --hypothesis-profile=thorough
	$(BIN)/python -m tests.hostile.check 5000
	ONRECORD_STRESS=full $(BIN)/python -m pytest tests/stress
	$(BIN)/python -m benchmarks.ledger

$(TRAINING)/.installed: training/requirements.txt
	test -x $(TRAINING)/bin/python || $(PYTHON) -m venv $(TRAINING)
	$(TRAINING)/bin/python -m pip install --quiet --requirement training/requirements.txt
	@touch $@

train: setup $(TRAINING)/.installed  ## the shipped weights again, from data to file; wants a GPU: eight teachers, then the student
	$(TRAIN).fetch_base --out $(BASE)
	$(TRAIN).prepare --base $(BASE)/student --data $(SHARED) --out $(RUN)/batches
	for fold in 0 1 2 3; do for rate in 4e-5 8e-5; do \
		$(TRAIN).train --base $(BASE)/teacher --batches $(RUN)/batches --without $$fold --steps 1150 --rate $$rate --bf16 --out $(RUN)/teachers/$$fold-$$rate.pt || exit; \
	done; done
	for fold in 0 1 2 3; do \
		$(TRAIN).teach --base $(BASE)/teacher --teachers $(RUN)/teachers/$$fold-*.pt --batches $(RUN)/batches/*-$$fold.pt --bf16 --out $(RUN)/beliefs || exit; \
	done
	$(TRAIN).teach --base $(BASE)/teacher --teachers $(RUN)/teachers/*.pt --batches $(RUN)/batches/unlabelled-*.pt --bf16 --out $(RUN)/beliefs
	$(TRAIN).train --base $(BASE)/student --batches $(RUN)/batches --beliefs $(RUN)/beliefs --kinds plain varied unlabelled --steps 7500 --out $(RUN)/tagger.pt
	$(TRAIN).export --base $(BASE)/student --checkpoint $(RUN)/tagger.pt --out $(WEIGHTS) --fp32 $(RUN)/tagger.onnx
	$(BIN)/python -m training.compare --fp32 $(RUN)/tagger.onnx --data $(SHARED)

docs: setup  ## the reference pages that are made from the code
	$(BIN)/python docs/generate.py

help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
