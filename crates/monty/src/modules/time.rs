//! `time`: its functions ask the host or compute, both in `prelude/times.py`.

use crate::registry::{ModuleDef, Native, in_python};

pub(super) const MODULE: ModuleDef =
    ModuleDef { name: "time", functions: FUNCTIONS, constants: &[], python: Some(include_str!("time.py")) };

const FUNCTIONS: &[Native] = &[
    in_python("asctime", "time_tuple=None, /", "times.asctime"),
    in_python("ctime", "seconds=None, /", "times.ctime"),
    in_python("gmtime", "seconds=None, /", "times.gmtime"),
    in_python("localtime", "seconds=None, /", "times.gmtime"),
    in_python("mktime", "time_tuple, /", "times.mktime"),
    in_python("monotonic", "", "times.monotonic"),
    in_python("monotonic_ns", "", "times.monotonic_ns"),
    in_python("perf_counter", "", "times.monotonic"),
    in_python("perf_counter_ns", "", "times.monotonic_ns"),
    in_python("process_time", "", "times.monotonic"),
    in_python("process_time_ns", "", "times.monotonic_ns"),
    in_python("sleep", "seconds, /", "times.sleep"),
    in_python("strftime", "format, time_tuple=None, /", "times.strftime"),
    in_python("thread_time", "", "times.monotonic"),
    in_python("thread_time_ns", "", "times.monotonic_ns"),
    in_python("time", "", "times.time"),
    in_python("time_ns", "", "times.time_ns"),
];
