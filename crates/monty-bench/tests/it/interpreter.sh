#!/bin/sh
# An interpreter for which a program is a shell script. It takes `run FILE`, `FILE`, `-c CODE` and `--version`; programs
# see the name it was called by in $WHO. The scripts that measure memory are Python, so it answers what they print.
export WHO="${0##*/}"
case "$1" in
    --version) echo "fake 1.0"; exit 0 ;;
    -c) exit 0 ;;
    run) shift ;;
esac
case "$1" in
    *memory_*) echo 1; exit 0 ;;
esac
exec sh "$1"
