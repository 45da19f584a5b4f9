# needs-native
# time: calendars, formats and errors; what asks the host is not here.
import time as time


def shown(*values):
    return ' '.join([str(value) for value in values])


def outcome(function, *args, **kwargs):
    try:
        return repr(function(*args, **kwargs))
    except BaseException as error:
        return f'{type(error).__name__}: {error}'

for s in [0, 1, 86399, 86400, 951782400, 1709164800, 1700000000.75, -1, -86401, -2208988800, 253402300799, 1609459200, 1230768000, 4107542400]:
    t = time.gmtime(s)
    print(t, time.asctime(t), time.strftime('%Y-%m-%d %H:%M:%S %y %C %e %I %l %k %p %j %a %A %b %B %w %u %U %W %G %V %g %x %X %c %D %T %R %r %F %z %Z %% %n%t|%-d %-m %P %h', t))
assert shown(time.ctime(0), t.tm_year, t[0], len(t), t == tuple(t), t.tm_zone, t.tm_gmtoff, time.struct_time(range(9))) == (
    'Thu Jan  1 00:00:00 1970 2100 2100 9 True GMT 0 time.struct_time(tm_year=0, tm_mon=1, tm_mday=2, tm_'
    'hour=3, tm_min=4, tm_sec=5, tm_wday=6, tm_yday=7, tm_isdst=8)'
)
assert outcome(time.strftime, '%Y', (2020,13,1,0,0,0,0,1,0)) == 'ValueError: month out of range'
assert outcome(time.strftime, '%Y', (2020,)) == 'TypeError: strftime(): illegal time tuple argument'
assert outcome(time.strftime, 5) == 'TypeError: strftime() argument 1 must be str, not int'
assert outcome(time.asctime, 'x') == 'TypeError: Tuple or struct_time argument required'
assert outcome(time.sleep, -1) == 'ValueError: sleep length must be non-negative'
assert outcome(time.sleep, 'a') == "TypeError: 'str' object cannot be interpreted as an integer or float"
assert outcome(time.struct_time, (1,)) == (
    'TypeError: time.struct_time() takes an at least 9-sequence (1-sequence given)'
)
