//! Sets of characters: a bitmap for the first 256, ranges and categories above.

use rustc_hash::FxHashMap;

use super::{
    ast::{Category, CharTest, Fold, SetItem},
    unicode::{add_ascii_cases, add_cases, in_ascii_category, in_category, in_ranges},
};

const LAST: u32 = 0x0010_FFFF;

/// A set as the machine asks it.
#[derive(Clone, Debug)]
pub(super) struct ReadySet {
    /// Whether each of the first 256 characters is a member.
    table: [bool; 256],
    set: CharSet,
}

impl ReadySet {
    pub(super) fn new(set: CharSet) -> Self {
        let mut table = [false; 256];
        for byte in 0..=255_u8 {
            table[usize::from(byte)] = set.has_narrow(byte);
        }
        Self { table, set }
    }

    #[inline]
    pub(super) fn has_narrow(&self, byte: u8) -> bool {
        self.table[usize::from(byte)]
    }

    #[inline]
    pub(super) fn has(&self, point: u32) -> bool {
        match self.table.get(point as usize) {
            Some(is_member) => *is_member,
            None => self.set.has_wide(point),
        }
    }
}

/// A set, with case and negation already worked in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct CharSet {
    /// One bit for each of the first 256 characters.
    bits: [u64; 4],
    /// Sorted, disjoint ranges from 256 up.
    ranges: Vec<(u32, u32)>,
    /// Unicode categories, for characters from 256 up.
    categories: Vec<Category>,
    /// Whether `ranges` and `categories` say what is *not* in the set.
    negated: bool,
}

impl CharSet {
    #[inline]
    pub(super) fn has_narrow(&self, byte: u8) -> bool {
        (self.bits[usize::from(byte >> 6)] >> (byte & 63)) & 1 != 0
    }

    fn has_wide(&self, point: u32) -> bool {
        let listed =
            in_ranges(&self.ranges, point) || self.categories.iter().any(|category| in_category(*category, point));
        listed != self.negated
    }

    /// Whether anything from 256 up can be in the set; may say yes wrongly.
    fn reaches_wide(&self) -> bool {
        self.negated || !self.ranges.is_empty() || !self.categories.is_empty()
    }

    pub(super) fn insert_narrow(&mut self, byte: u8) {
        self.bits[usize::from(byte >> 6)] |= 1 << (byte & 63);
    }

    /// Makes everything from 256 up a member.
    pub(super) fn insert_wide(&mut self) {
        *self = Self { bits: self.bits, ranges: Vec::new(), categories: Vec::new(), negated: true };
    }

    /// Adds all of `other`, or more: beyond the bitmap the union may be everything.
    pub(super) fn absorb(&mut self, other: &Self) {
        for (mine, theirs) in self.bits.iter_mut().zip(other.bits) {
            *mine |= theirs;
        }
        if other.reaches_wide() {
            self.insert_wide();
        }
    }

    /// Adds those of the first 256 characters that `other` lacks.
    pub(super) fn absorb_narrow_complement(&mut self, other: &Self) {
        for (mine, theirs) in self.bits.iter_mut().zip(other.bits) {
            *mine |= !theirs;
        }
    }

    /// Whether no character is in both; may say no wrongly.
    pub(super) fn is_disjoint(&self, other: &Self) -> bool {
        let narrow = self.bits.iter().zip(other.bits).all(|(mine, theirs)| mine & theirs == 0);
        narrow
            && (!self.reaches_wide() || !other.reaches_wide() || self.excludes_wide(other) || other.excludes_wide(self))
    }

    /// Whether each of this set's categories and ranges is known to be outside `other`, above the bitmap.
    fn excludes_wide(&self, other: &Self) -> bool {
        if self.negated {
            return false;
        }
        let single = |range: &(u32, u32)| range.0 == range.1 && !other.has_wide(range.0);
        self.ranges.iter().all(single) && self.categories.iter().all(|category| other.excludes_category(*category))
    }

    fn excludes_category(&self, category: Category) -> bool {
        if self.negated {
            return self.categories.iter().any(|mine| contains(*mine, category));
        }
        self.ranges.iter().all(|range| range.0 == range.1 && !in_category(category, range.0))
            && self.categories.iter().all(|mine| are_apart(*mine, category))
    }

    /// The narrow members, if nothing else can be in the set.
    pub(super) fn narrow_members(&self) -> Option<impl Iterator<Item = u8> + '_> {
        (!self.reaches_wide()).then(|| (0..=255_u8).filter(|byte| self.has_narrow(*byte)))
    }
}

fn contains(outer: Category, inner: Category) -> bool {
    outer == inner
        || matches!(
            (outer, inner),
            (Category::Word, Category::Digit)
                | (Category::NotDigit, Category::Space | Category::NotWord)
                | (Category::NotSpace, Category::Word | Category::Digit)
                | (Category::NotWord, Category::Space)
        )
}

fn are_apart(left: Category, right: Category) -> bool {
    let complement = match right {
        Category::Digit => Category::NotDigit,
        Category::NotDigit => Category::Digit,
        Category::Space => Category::NotSpace,
        Category::NotSpace => Category::Space,
        Category::Word => Category::NotWord,
        Category::NotWord => Category::Word,
    };
    contains(complement, left)
}

/// A set as written, with the flags in force where it stands.
pub(super) struct SetSource<'a> {
    pub(super) items: &'a [SetItem],
    pub(super) negated: bool,
    pub(super) fold: Fold,
    pub(super) unicode: bool,
}

/// All sets of one pattern; equal sets are stored once.
#[derive(Debug, Default)]
pub(super) struct SetTable {
    pub(super) sets: Vec<CharSet>,
    known: FxHashMap<CharSet, u32>,
}

impl SetTable {
    /// The cheapest test for a set.
    pub(super) fn test(&mut self, source: &SetSource<'_>) -> CharTest {
        let mut ranges = Vec::new();
        let mut categories = Vec::new();
        for item in source.items {
            match *item {
                SetItem::Range(low, high) => ranges.push((low, high)),
                SetItem::Category(category) => categories.push(category),
            }
        }
        merge(&mut ranges);
        match source.fold {
            Fold::Exact => {}
            Fold::Ascii => add_ascii_cases(&mut ranges),
            Fold::Unicode => add_cases(&mut ranges),
        }
        merge(&mut ranges);
        categories.sort_unstable_by_key(|category| *category as u8);
        categories.dedup();
        if categories.is_empty() {
            match (ranges.as_slice(), source.negated) {
                ([(point, last)], false) if point == last => return CharTest::Literal(*point),
                ([(point, last)], true) if point == last => return CharTest::Not(*point),
                ([(one, one_last), (two, two_last)], false) if one == one_last && two == two_last => {
                    return CharTest::Either(*one, *two);
                }
                _ => {}
            }
        }
        self.intern(build(ranges, categories, source))
    }

    /// One literal under the flags in force.
    pub(super) fn literal(&mut self, point: u32, fold: Fold) -> CharTest {
        if fold == Fold::Exact {
            return CharTest::Literal(point);
        }
        let items = [SetItem::Range(point, point)];
        self.test(&SetSource { items: &items, negated: false, fold, unicode: fold == Fold::Unicode })
    }

    /// One test for what any of `tests` matches, if the sets can tell exactly.
    pub(super) fn union(&mut self, tests: &[CharTest]) -> Option<CharTest> {
        let mut items = Vec::new();
        for test in tests {
            match *test {
                CharTest::Literal(point) => items.push(SetItem::Range(point, point)),
                CharTest::Either(one, two) => items.extend([SetItem::Range(one, one), SetItem::Range(two, two)]),
                CharTest::Set(index) => {
                    let set = &self.sets[index as usize];
                    let members = set.narrow_members()?;
                    items.extend(members.map(|byte| SetItem::Range(u32::from(byte), u32::from(byte))));
                }
                CharTest::Any | CharTest::Not(_) => return None,
            }
        }
        Some(self.test(&SetSource { items: &items, negated: false, fold: Fold::Exact, unicode: false }))
    }

    /// The cheapest test for what is in the set; above the bitmap it may let more pass.
    pub(super) fn simplest(&mut self, set: CharSet) -> CharTest {
        let members = set.narrow_members().map(|members| members.take(3).map(u32::from).collect::<Vec<_>>());
        match members.as_deref() {
            Some([only]) => CharTest::Literal(*only),
            Some([one, two]) => CharTest::Either(*one, *two),
            _ => self.intern(set),
        }
    }

    /// The test for a finished set.
    pub(super) fn intern(&mut self, set: CharSet) -> CharTest {
        if let Some(index) = self.known.get(&set) {
            return CharTest::Set(*index);
        }
        let index = self.sets.len() as u32;
        self.known.insert(set.clone(), index);
        self.sets.push(set);
        CharTest::Set(index)
    }

    /// `test` as a set.
    pub(super) fn expand(&self, test: CharTest) -> CharSet {
        let mut set = CharSet::default();
        match test {
            CharTest::Any => {
                set.bits = [u64::MAX; 4];
                set.insert_wide();
            }
            CharTest::Literal(point) => set.insert(point),
            CharTest::Either(one, two) => {
                set.insert(one);
                set.insert(two);
            }
            CharTest::Not(point) => {
                set.insert(point);
                set.bits = set.bits.map(|bits| !bits);
                set.negated = true;
            }
            CharTest::Set(index) => return self.sets[index as usize].clone(),
        }
        set
    }
}

impl CharSet {
    fn insert(&mut self, point: u32) {
        if point < 256 {
            self.insert_narrow(point as u8);
        } else {
            self.ranges.push((point, point));
            merge(&mut self.ranges);
        }
    }
}

fn build(ranges: Vec<(u32, u32)>, mut categories: Vec<Category>, source: &SetSource<'_>) -> CharSet {
    let mut set = CharSet { negated: source.negated, ..CharSet::default() };
    for byte in 0..=255_u8 {
        let point = u32::from(byte);
        let listed = in_ranges(&ranges, point)
            || categories.iter().any(|category| {
                if source.unicode { in_category(*category, point) } else { in_ascii_category(*category, point) }
            });
        if listed != source.negated {
            set.insert_narrow(byte);
        }
    }
    set.ranges = ranges.into_iter().filter(|range| range.1 >= 256).map(|(low, high)| (low.max(256), high)).collect();
    if !source.unicode {
        let all = categories.iter().any(|category| in_ascii_category(*category, LAST));
        categories.clear();
        if all {
            set.ranges = vec![(256, LAST)];
        }
    }
    set.categories = categories;
    set
}

/// Sorts and joins what touches.
fn merge(ranges: &mut Vec<(u32, u32)>) {
    ranges.sort_unstable();
    ranges.dedup_by(|next, last| {
        let joins = next.0 <= last.1.saturating_add(1);
        if joins {
            last.1 = last.1.max(next.1);
        }
        joins
    });
}
