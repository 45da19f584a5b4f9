"""Places in sorted lists. The functions are native (`modules/bisect.rs`)."""

bisect = bisect_right
insort = insort_right
