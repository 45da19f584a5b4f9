//! The elements of a subject: bytes for ASCII text and for `bytes`, code points for other text. Matching is compiled
//! once for each.

use memchr::{memchr, memchr2, memchr3, memrchr};

use super::{ast::CharTest, charset::ReadySet, program::StartPlan};

/// The answer of a search by bytes.
pub(super) enum FirstByte {
    /// There, or nowhere.
    At(Option<usize>),
    /// This needs a look at each character.
    Unknown,
}

/// One character of a subject.
pub(super) trait Unit: Copy + Eq {
    fn code(self) -> u32;

    fn is_in(self, set: &ReadySet) -> bool;

    /// Where `point` first stands.
    fn find(text: &[Self], point: u32) -> Option<usize>;

    /// Where `point` last stands.
    fn find_last(text: &[Self], point: u32) -> Option<usize>;

    /// Where one of two characters first stands.
    fn find_either(text: &[Self], one: u32, two: u32) -> Option<usize>;

    /// Where the plan's prefix first stands, or at least its first few characters: the work is linear in `text`.
    fn find_prefix(text: &[Self], plan: &StartPlan) -> Option<usize>;

    /// Where one of the plan's first bytes first stands.
    fn find_first_byte(text: &[Self], plan: &StartPlan) -> FirstByte;

    /// Whether the character passes `test`.
    #[inline]
    fn passes(self, test: CharTest, sets: &[ReadySet]) -> bool {
        match test {
            CharTest::Any => true,
            CharTest::Literal(point) => self.code() == point,
            CharTest::Not(point) => self.code() != point,
            CharTest::Either(one, two) => self.code() == one || self.code() == two,
            CharTest::Set(index) => self.is_in(&sets[index as usize]),
        }
    }

    /// How many characters at the start of `text` pass `test`.
    #[inline]
    fn count(text: &[Self], test: CharTest, sets: &[ReadySet]) -> usize {
        let stop = match test {
            CharTest::Any => None,
            CharTest::Literal(point) => text.iter().position(|unit| unit.code() != point),
            CharTest::Not(point) => Self::find(text, point),
            CharTest::Either(one, two) => text.iter().position(|unit| unit.code() != one && unit.code() != two),
            CharTest::Set(index) => {
                let set = &sets[index as usize];
                text.iter().position(|unit| !unit.is_in(set))
            }
        };
        stop.unwrap_or(text.len())
    }

    /// Where the first character that passes `test` stands.
    #[inline]
    fn find_test(text: &[Self], test: CharTest, sets: &[ReadySet]) -> Option<usize> {
        match test {
            CharTest::Any => (!text.is_empty()).then_some(0),
            CharTest::Literal(point) => Self::find(text, point),
            CharTest::Not(point) => text.iter().position(|unit| unit.code() != point),
            CharTest::Either(one, two) => Self::find_either(text, one, two),
            CharTest::Set(index) => {
                let set = &sets[index as usize];
                text.iter().position(|unit| unit.is_in(set))
            }
        }
    }

    /// Where the first character stands that passes `after`, or not `test`; `stop` is both of it for bytes.
    fn find_stop(
        text: &[Self],
        tests: (CharTest, CharTest),
        stop: Option<CharTest>,
        sets: &[ReadySet],
    ) -> Option<usize>;

    /// Where the last character that passes `test` stands.
    #[inline]
    fn find_last_test(text: &[Self], test: CharTest, sets: &[ReadySet]) -> Option<usize> {
        match test {
            CharTest::Any => text.len().checked_sub(1),
            CharTest::Literal(point) => Self::find_last(text, point),
            CharTest::Set(index) => {
                let set = &sets[index as usize];
                text.iter().rposition(|unit| unit.is_in(set))
            }
            CharTest::Not(_) | CharTest::Either(..) => text.iter().rposition(|unit| unit.passes(test, sets)),
        }
    }
}

impl Unit for u8 {
    #[inline]
    fn code(self) -> u32 {
        u32::from(self)
    }

    #[inline]
    fn is_in(self, set: &ReadySet) -> bool {
        set.has_narrow(self)
    }

    #[inline]
    fn find(text: &[Self], point: u32) -> Option<usize> {
        memchr(u8::try_from(point).ok()?, text)
    }

    #[inline]
    fn find_last(text: &[Self], point: u32) -> Option<usize> {
        memrchr(u8::try_from(point).ok()?, text)
    }

    #[inline]
    fn find_stop(
        text: &[Self],
        (test, after): (CharTest, CharTest),
        stop: Option<CharTest>,
        sets: &[ReadySet],
    ) -> Option<usize> {
        match stop {
            Some(stop) => Self::find_test(text, stop, sets),
            None => text.iter().position(|unit| unit.passes(after, sets) || !unit.passes(test, sets)),
        }
    }

    #[inline]
    fn find_either(text: &[Self], one: u32, two: u32) -> Option<usize> {
        match (u8::try_from(one), u8::try_from(two)) {
            (Ok(one), Ok(two)) => memchr2(one, two, text),
            (Ok(only), Err(_)) | (Err(_), Ok(only)) => memchr(only, text),
            (Err(_), Err(_)) => None,
        }
    }

    fn find_prefix(text: &[Self], plan: &StartPlan) -> Option<usize> {
        plan.narrow_prefix.as_ref()?.find(text)
    }

    #[inline]
    fn find_first_byte(text: &[Self], plan: &StartPlan) -> FirstByte {
        match *plan.first_bytes.as_slice() {
            [one] => FirstByte::At(memchr(one, text)),
            [one, two] => FirstByte::At(memchr2(one, two, text)),
            [one, two, three] => FirstByte::At(memchr3(one, two, three, text)),
            _ => FirstByte::Unknown,
        }
    }
}

impl Unit for u32 {
    #[inline]
    fn code(self) -> u32 {
        self
    }

    #[inline]
    fn is_in(self, set: &ReadySet) -> bool {
        set.has(self)
    }

    fn find(text: &[Self], point: u32) -> Option<usize> {
        const CHUNK: usize = 16;
        let mut start = 0;
        for chunk in text.chunks(CHUNK) {
            // Without an early exit, so that the compiler can compare many at once.
            if chunk.iter().map(|unit| u32::from(*unit == point)).sum::<u32>() > 0 {
                return chunk.iter().position(|unit| *unit == point).map(|index| start + index);
            }
            start += chunk.len();
        }
        None
    }

    fn find_last(text: &[Self], point: u32) -> Option<usize> {
        text.iter().rposition(|unit| *unit == point)
    }

    fn find_stop(
        text: &[Self],
        (test, after): (CharTest, CharTest),
        _stop: Option<CharTest>,
        sets: &[ReadySet],
    ) -> Option<usize> {
        text.iter().position(|unit| unit.passes(after, sets) || !unit.passes(test, sets))
    }

    fn find_either(text: &[Self], one: u32, two: u32) -> Option<usize> {
        text.iter().position(|unit| *unit == one || *unit == two)
    }

    fn find_prefix(text: &[Self], plan: &StartPlan) -> Option<usize> {
        let few = &plan.prefix[..plan.prefix.len().min(4)];
        let first = few.first()?;
        let mut start = 0;
        loop {
            start += Self::find(&text[start..], *first)?;
            if text[start..].starts_with(few) {
                return Some(start);
            }
            start += 1;
        }
    }

    #[inline]
    fn find_first_byte(_text: &[Self], _plan: &StartPlan) -> FirstByte {
        FirstByte::Unknown
    }
}
