//! The elements of a subject: bytes for ASCII text and for `bytes`, code points for other text. Matching is compiled
//! once for each.

use memchr::{memchr, memchr2, memchr3};

use super::{ast::CharTest, charset::CharSet, program::StartPlan};

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

    fn is_in(self, set: &CharSet) -> bool;

    /// Where `point` first stands.
    fn find(text: &[Self], point: u32) -> Option<usize>;

    /// Where the plan's prefix first stands, or at least its first few characters: the work is linear in `text`.
    fn find_prefix(text: &[Self], plan: &StartPlan) -> Option<usize>;

    /// Where one of the plan's first bytes first stands.
    fn find_first_byte(text: &[Self], plan: &StartPlan) -> FirstByte;

    /// Whether the character passes `test`.
    #[inline]
    fn passes(self, test: CharTest, sets: &[CharSet]) -> bool {
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
    fn count(text: &[Self], test: CharTest, sets: &[CharSet]) -> usize {
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
    fn find_test(text: &[Self], test: CharTest, sets: &[CharSet]) -> Option<usize> {
        match test {
            CharTest::Any => (!text.is_empty()).then_some(0),
            CharTest::Literal(point) => Self::find(text, point),
            CharTest::Not(point) => text.iter().position(|unit| unit.code() != point),
            CharTest::Either(one, two) => text.iter().position(|unit| unit.code() == one || unit.code() == two),
            CharTest::Set(index) => {
                let set = &sets[index as usize];
                text.iter().position(|unit| unit.is_in(set))
            }
        }
    }
}

impl Unit for u8 {
    #[inline]
    fn code(self) -> u32 {
        u32::from(self)
    }

    #[inline]
    fn is_in(self, set: &CharSet) -> bool {
        set.has_narrow(self)
    }

    #[inline]
    fn find(text: &[Self], point: u32) -> Option<usize> {
        memchr(u8::try_from(point).ok()?, text)
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
    fn is_in(self, set: &CharSet) -> bool {
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
