//! Strings, bytes and sets as data, against answers of CPython 3.14.

use std::{convert::Infallible, ops::Range};

use monty::{
    Text, TextBuilder, TextRef,
    collections::set_table::{Candidate, SetTable},
    octets,
    text::{
        codec::{DecodeFailure, Encoding, ErrorHandler, decode, encode},
        units::{Ends, Unit},
    },
    unicode,
};
use proptest::{collection::vec, prelude::any, prop_assert_eq, proptest, sample::select};

const END: i64 = i64::MAX;
const MANY: [i64; 20] = [0, 3, 10, 13, 20, 23, 30, 37, 40, 47, 50, 57, 60, 67, 74, 77, 84, 87, 94, 97];
const MANY_OR_THREES: [i64; 31] = [
    0, 3, 67, 6, 9, 10, 74, 12, 13, 77, 15, 18, 20, 84, 21, 23, 87, 24, 27, 30, 94, 97, 33, 36, 37, 39, 40, 47, 50, 57,
    60,
];
const MANY_AND_THREES: [i64; 3] = [0, 3, 30];
const MANY_XOR_THREES: [i64; 28] =
    [6, 9, 10, 12, 13, 15, 18, 20, 21, 23, 24, 27, 33, 36, 37, 39, 40, 47, 50, 57, 60, 67, 74, 77, 84, 87, 94, 97];

fn with<R>(text: &str, look: impl FnOnce(TextRef<'_>) -> R) -> R {
    look(Text::from(text).as_ref())
}

fn parts(text: &str, split: impl FnOnce(TextRef<'_>) -> Vec<Range<usize>>) -> Vec<String> {
    with(text, |text| {
        let show = |range: Range<usize>| text.slice(range.start, range.end).to_display().into_owned();
        split(text).into_iter().map(show).collect()
    })
}

fn show(text: &Text) -> String {
    text.as_ref().to_display().into_owned()
}

fn wide(points: &[u32]) -> Text {
    let mut builder = TextBuilder::default();
    points.iter().for_each(|point| builder.push(*point));
    builder.finish()
}

#[test]
fn places() {
    let check = |text: &str, needle: &str, start, end, expected: (Option<usize>, Option<usize>, usize)| {
        with(text, |text| {
            with(needle, |needle| {
                let found =
                    (text.find(needle, start, end), text.rfind(needle, start, end), text.count(needle, start, end));
                assert_eq!(found, expected, "{text:?} {needle:?} {start} {end}");
            });
        });
    };
    check("banana", "an", 0, END, (Some(1), Some(3), 2));
    check("banana", "an", -3, END, (Some(3), Some(3), 1));
    check("bänana", "an", 0, END, (Some(3), Some(3), 1));
    check("banana", "ä", 0, END, (None, None, 0));
    check("abc", "", 3, END, (Some(3), Some(3), 1));
    check("abc", "", 4, END, (None, None, 0));
    check("abc", "", 0, END, (Some(0), Some(3), 4));
    check("", "", 0, END, (Some(0), Some(0), 1));
    check("aaaa", "aa", 0, END, (Some(0), Some(2), 2));
}

#[test]
fn replacements() {
    let check = |text: &str, old: &str, new: &str, limit: usize, expected: &str| {
        let (text, old, new) = (Text::from(text), Text::from(old), Text::from(new));
        let plan = text.as_ref().replacing(old.as_ref(), new.as_ref(), limit);
        let result = plan.finish();
        assert_eq!(show(&result), expected);
        assert_eq!(plan.len(), Some(result.as_ref().len()));
    };
    check("abc", "", "-", usize::MAX, "-a-b-c-");
    check("abc", "", "-", 2, "-a-bc");
    check("", "", "x", 1, "x");
    check("", "", "x", 0, "");
    check("aXbX", "X", "é", 1, "aébX");
    check("éaé", "é", "", usize::MAX, "a");
    let long = Text::from("a".repeat(1 << 20));
    assert_eq!(long.as_ref().replacing(Text::from("a").as_ref(), long.as_ref(), usize::MAX).len(), Some(1 << 40));
}

#[test]
fn splits() {
    assert_eq!(parts(" a  b c ", |text| text.split_whitespace(1).collect()), ["a", "b c "]);
    assert_eq!(parts(" a  b c ", |text| text.rsplit_whitespace(1).collect()), ["c", " a  b"]);
    assert_eq!(parts("a\u{1c}b\u{3000}é", |text| text.split_whitespace(9).collect()), ["a", "b", "é"]);
    assert_eq!(parts("a\r\nb\u{2028}c\rd", |text| text.split_lines(false).collect()), ["a", "b", "c", "d"]);
    assert_eq!(parts("a\r\nb\n", |text| text.split_lines(true).collect()), ["a\r\n", "b\n"]);
    assert_eq!(parts("  é ", |text| vec![text.strip_whitespace(Ends::Left)]), ["é "]);
    let comma = Text::from(",");
    assert_eq!(parts("é,,b", |text| text.split(comma.as_ref(), 9).collect()), ["é", "", "b"]);
    assert_eq!(parts("a,b,c", |text| text.rsplit(comma.as_ref(), 1).collect()), ["c", "a,b"]);
    assert_eq!(parts("xéxaxé", |text| vec![text.strip_points(Text::from("éx").as_ref(), Ends::Both)]), ["a"]);
}

#[test]
fn cases() {
    let check = |change: fn(TextRef<'_>) -> Text, text: &str, expected: &str| {
        assert_eq!(with(text, |text| show(&change(text))), expected);
    };
    check(|text| text.to_lower(), "ΑΣ ΑΣΑ Σ", "ας ασα σ");
    check(|text| text.to_lower(), "İ", "i\u{307}");
    check(|text| text.to_upper(), "straße ŉ", "STRASSE \u{2bc}N");
    check(|text| text.to_title(), "they're ǆ ßx", "They'Re ǅ Ssx");
    check(|text| text.to_capitalized(), "ǆABC", "ǅabc");
    check(|text| text.to_swapped(), "aBß", "AbSS");
    check(|text| text.to_fold(), "ẞΣς", "ssσσ");
    check(|text| text.to_title(), "ab1cd", "Ab1Cd");
}

#[test]
fn paddings() {
    assert_eq!(with("-é", |text| show(&text.zero_fill(4))), "-00é");
    assert_eq!(with("a\tbc\n\td", |text| show(&text.expand_tabs(4))), "a   bc\n    d");
    assert_eq!(with("\t\t", |text| text.expanded_len(usize::MAX)), None);
}

#[test]
fn representations() {
    let check = |points: &[u32], repr: &str, ascii: &str| {
        let text = wide(points);
        assert_eq!((show(&text.as_ref().repr()), show(&text.as_ref().ascii())), (repr.to_owned(), ascii.to_owned()));
    };
    check(&[0x27], "\"'\"", "\"'\"");
    check(&[0x27, 0x22], "'\\'\"'", "'\\'\"'");
    check(&[0xE9, 0x85, 0xD800, 0x1_F600], "'é\\x85\\ud800😀'", "'\\xe9\\x85\\ud800\\U0001f600'");
    assert_eq!(octets::repr(b"a'\x00\xff\n"), "b\"a'\\x00\\xff\\n\"");
}

#[test]
fn numbers() {
    assert_eq!(unicode::numeric_value(0xBD), Some(0.5));
    assert_eq!((unicode::digit_value(0xB2), unicode::decimal_value(0xB2)), (Some(2), None));
    assert_eq!(with("\u{3000}-١٢é", |text| text.to_number_ascii().into_owned()), " -12?");
}

#[test]
fn encodings() {
    let check = |points: &[u32], encoding: &str, handler: &str, expected: Result<&[u8], (usize, usize)>| {
        let encoding = Encoding::from_name(encoding).unwrap();
        let result = encode(wide(points).as_ref(), encoding, ErrorHandler::from_name(handler));
        assert_eq!(result.as_deref().map_err(|error| (error.start, error.end)), expected);
    };
    check(&[0x61, 0xD800, 0xDC00], "UTF-8", "strict", Err((1, 3)));
    check(&[0x61, 0xD800, 0xDC00], "utf_16", "strict", Err((1, 2)));
    check(&[0x61, 0xDC80, 0xD800], "utf8", "surrogateescape", Err((2, 3)));
    check(&[0x61, 0xDC80], "latin-1", "surrogateescape", Ok(b"a\x80"));
    check(&[0xD800], "utf-8", "surrogatepass", Ok(b"\xED\xA0\x80"));
    check(&[0xE9, 0x20AC], "ascii", "namereplace", Ok(b"\\N{LATIN SMALL LETTER E WITH ACUTE}\\N{EURO SIGN}"));
    check(&[0x1_F600], "utf-16-be", "strict", Ok(b"\xD8\x3D\xDE\x00"));
    assert_eq!(Encoding::from_name("utf.8"), None);
    assert_eq!(Encoding::from_name("ISO646.US"), Some(Encoding::Ascii));
}

#[test]
fn decodings() {
    let check = |bytes: &[u8], encoding: &str, handler: &str, expected: Result<&str, (usize, usize, &str)>| {
        let encoding = Encoding::from_name(encoding).unwrap();
        let result = match decode(bytes, encoding, ErrorHandler::from_name(handler)) {
            Ok(text) => Ok(show(&text)),
            Err(DecodeFailure::Error(error)) => Err((error.start, error.end, error.reason)),
            Err(DecodeFailure::UnsuitableHandler) => Err((0, 0, "unsuitable")),
        };
        assert_eq!(result.as_deref().map_err(|error| *error), expected);
    };
    check(b"a\xF0\x9F", "utf-8", "strict", Err((1, 3, "unexpected end of data")));
    check(b"a\xE2\x28", "utf-8", "strict", Err((1, 2, "invalid continuation byte")));
    check(b"a\xC0b", "utf-8", "replace", Ok("a\u{fffd}b"));
    check(b"a\xFF", "ascii", "backslashreplace", Ok("a\\xff"));
    check(b"a\xFF", "ascii", "xmlcharrefreplace", Err((0, 0, "unsuitable")));
    check(b"\xFE\xFF\x00a", "utf-16", "strict", Ok("a"));
    check(b"\x00\xD8a", "utf-16-le", "strict", Err((0, 3, "unexpected end of data")));
    check(b"\x00\xDCaa", "utf-16-le", "strict", Err((0, 2, "illegal encoding")));
    check(b"\x00\x00\x11\x00", "utf-32-le", "strict", Err((0, 4, "code point not in range(0x110000)")));
}

#[test]
fn hexadecimal() {
    let groups = |size| Some(octets::HexGroups { separator: b':', size });
    assert_eq!(octets::hex(b"abcdefg", groups(3)), "61:626364:656667");
    assert_eq!(octets::hex(b"abcdefg", groups(-3)), "616263:646566:67");
    assert_eq!(octets::from_hex(b"ab c"), Err(octets::FromHexError::OddLength));
    assert_eq!(octets::from_hex(b" a b"), Err(octets::FromHexError::NotHex(2)));
    assert_eq!(with("zé", octets::from_hex_text), Err(octets::FromHexError::NotHex(1)));
}

#[test]
fn hostile_strings_are_refused() {
    assert!(postcard::from_bytes::<Text>(&postcard::to_stdvec(&(0_u8, "é")).unwrap()).is_err());
    assert!(postcard::from_bytes::<Text>(&postcard::to_stdvec(&(1_u8, [0x61_u32])).unwrap()).is_err());
    assert!(postcard::from_bytes::<Text>(&postcard::to_stdvec(&(1_u8, [0x11_0000_u32])).unwrap()).is_err());
    let text = Text::from("aé");
    assert_eq!(postcard::from_bytes::<Text>(&postcard::to_stdvec(&text).unwrap()), Ok(text));
}

/// Would take hours if searching were quadratic.
#[test]
fn searching_is_linear() {
    let haystack: Vec<u32> = vec![0x100; 1 << 20];
    let mut needle: Vec<u32> = vec![0x100; 1 << 19];
    needle[1 << 18] = 0x101;
    assert_eq!(u32::find(&haystack, &needle), None);
    assert_eq!(u32::rfind(&haystack, &needle), None);
}

proptest! {
    #[test]
    fn wide_search_is_naive_search(
        haystack in vec(select(vec![0x61_u32, 0x100]), 0..300),
        needle in vec(select(vec![0x61_u32, 0x100]), 1..5),
        repeat in 1_usize..12,
    ) {
        let needle = needle.repeat(repeat);
        let mut windows = haystack.windows(needle.len());
        prop_assert_eq!(u32::find(&haystack, &needle), windows.position(|window| window == needle));
        let mut windows = haystack.windows(needle.len());
        prop_assert_eq!(u32::rfind(&haystack, &needle), windows.rposition(|window| window == needle));
        let periodic = needle.repeat(20);
        let longer = needle.repeat(3);
        prop_assert_eq!(u32::find(&periodic, &longer), Some(0));
        prop_assert_eq!(u32::rfind(&periodic, &longer), Some(17 * needle.len()));
    }

    #[test]
    fn codecs_invert(points in vec(any::<char>(), 0..20)) {
        let text = Text::from(points.iter().collect::<String>());
        for name in ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "utf-32-be"] {
            let encoding = Encoding::from_name(name).unwrap();
            let bytes = encode(text.as_ref(), encoding, ErrorHandler::Strict).unwrap();
            prop_assert_eq!(decode(&bytes, encoding, ErrorHandler::Strict).unwrap(), text.clone());
        }
    }

    #[test]
    fn hostile_sets_do_no_harm(bytes in vec(any::<u8>(), 0..200)) {
        if let Ok(mut table) = postcard::from_bytes::<SetTable<u8>>(&bytes) {
            let equal = |other| Ok::<_, Infallible>(other == 1);
            let had = table.contains(7, equal).unwrap();
            prop_assert_eq!(table.insert(7, 1, equal).unwrap(), !had);
            while table.pop().is_some() {}
            prop_assert_eq!(table.len(), 0);
        }
    }
}

/// Integers below 2**61 are their own hashes.
fn set(keys: impl IntoIterator<Item = i64>) -> SetTable<i64> {
    let mut table = SetTable::new();
    for key in keys {
        table.insert(key, key, |other| Ok::<_, Infallible>(other == key)).unwrap();
    }
    table
}

fn order(table: &SetTable<i64>) -> Vec<i64> {
    table.keys().collect()
}

#[test]
fn sets_iterate_as_in_cpython() {
    let mut equal = |stored: i64, key: i64| Ok::<_, Infallible>(stored == key);
    let five = set([40, 8, 0, 16, 24]);
    assert_eq!(order(&five), [0, 40, 8, 16, 24]);
    assert_eq!(order(&five.copied()), [0, 16, 40, 8, 24]);

    let many = set((0..20).map(|index| index * 37 % 101));
    assert_eq!(order(&many), MANY);
    let threes = set((0..40).step_by(3));
    assert_eq!(order(&many.union(&threes, &mut equal).unwrap()), MANY_OR_THREES);
    assert_eq!(order(&many.intersection(&threes, &mut equal).unwrap()), MANY_AND_THREES);
    assert_eq!(order(&many.symmetric_difference(&threes, &mut equal).unwrap()), MANY_XOR_THREES);
}

#[test]
fn removed_entries_make_room() {
    let mut table = set([0, 25]);
    table.remove(0, |other| Ok::<_, Infallible>(other == 0)).unwrap();
    table.insert(16, 16, |_| Ok::<_, Infallible>(false)).unwrap();
    assert_eq!(order(&table), [16, 25]);

    let mut table = set(0..10);
    assert_eq!((table.pop(), table.pop()), (Some((0, 0)), Some((1, 1))));
    table.insert(0, 0, |other| Ok::<_, Infallible>(other == 0)).unwrap();
    assert_eq!(table.pop(), Some((2, 2)));
    table.clear();
    assert_eq!(table.pop(), None);
}

#[test]
fn probes_stop_and_go() {
    let table = set([1, 2, 3]);
    let mut probe = table.probe(2);
    assert_eq!(table.next_equal(&mut probe), Candidate::Key { slot: 2, key: 2 });
    assert!(matches!(table.next_equal(&mut probe), Candidate::Absent { .. }));
    let mut seen = Vec::new();
    let mut position = 0;
    while let Some((next, _, key)) = table.next_entry(position) {
        seen.push(key);
        position = next;
    }
    assert_eq!(seen, [1, 2, 3]);
}
