# Builds, checks, installs and removes sosanh.
#
#   make install                      into /usr/local
#   make install PREFIX=$HOME/.local  elsewhere; DESTDIR stands before it, for packages
#   make uninstall PREFIX=…           removes the files of `make install`, and no others
#   make build, make test, make check
#
# BINARY names a tool that is built already; nothing is built then.

PREFIX ?= /usr/local
DESTDIR ?=
BUILT := .build/release/sosanh
BINARY ?= $(BUILT)

# One file that needs no other, where the system allows it.
ifneq ($(shell uname),Darwin)
STATIC := --static-swift-stdlib -Xswiftc -static-executable
endif
# Nobody steps through an installed tool; its debug information costs a ninth of the build and half of the file.
RELEASE := -c release --product sosanh -debug-info-format none $(STATIC)

# Where each file goes, below DESTDIR and PREFIX; those may have blanks in them.
root = $(DESTDIR)$(PREFIX)
bin = $(root)/bin
man = $(root)/share/man/man1
man_vi = $(root)/share/man/vi/man1
bash = $(root)/share/bash-completion/completions
zsh = $(root)/share/zsh/site-functions
fish = $(root)/share/fish/vendor_completions.d
files = "$(bin)/sosanh" "$(man)/sosanh.1" "$(man_vi)/sosanh.1" "$(bash)/sosanh" "$(zsh)/_sosanh" "$(fish)/sosanh.fish"

.PHONY: build test check install uninstall

build:
	swift build $(RELEASE)

test:
	swift test

check:
	.ci/run

install: $(if $(filter $(BUILT),$(BINARY)),build)
	install -d "$(bin)" "$(man)" "$(man_vi)" "$(bash)" "$(zsh)" "$(fish)"
	install -m 755 "$(BINARY)" "$(bin)/sosanh"
	"$(bin)/sosanh" --language en --generate-manual > "$(man)/sosanh.1"
	"$(bin)/sosanh" --language vi --generate-manual > "$(man_vi)/sosanh.1"
	"$(bin)/sosanh" --generate-completion-script bash > "$(bash)/sosanh"
	"$(bin)/sosanh" --generate-completion-script zsh > "$(zsh)/_sosanh"
	"$(bin)/sosanh" --generate-completion-script fish > "$(fish)/sosanh.fish"
	chmod 644 "$(man)/sosanh.1" "$(man_vi)/sosanh.1" "$(bash)/sosanh" "$(zsh)/_sosanh" "$(fish)/sosanh.fish"

uninstall:
	rm -f $(files)
