//! From a place in a block to its place in the template, and back.

/// A stretch of a block that stands unchanged in the template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Where it starts in the block.
    pub block: usize,
    /// Where it starts in the template.
    pub template: usize,
    pub length: usize,
}

/// The segments of a block in order, without overlap; they cover the block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceMap {
    segments: Vec<Segment>,
    /// Where the template goes on after the block: the place of the end of an empty block.
    end: usize,
}

impl SourceMap {
    /// A map under construction, of a block that starts at `template`.
    pub(crate) fn starting_at(template: usize) -> Self {
        Self { segments: Vec::new(), end: template }
    }

    /// Adds the next stretch; one that continues the last in both texts becomes part of it.
    pub(crate) fn push(&mut self, segment: Segment) {
        self.end = segment.template + segment.length;
        match self.segments.last_mut() {
            Some(last) if last.template + last.length == segment.template => last.length += segment.length,
            _ => self.segments.push(segment),
        }
    }

    /// The segments in order.
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// The place in the template of a byte offset in the block; one past the end maps to the end.
    ///
    /// On the border of two segments it is the start of the later one: an offset stands before the byte that it names.
    pub fn to_template(&self, offset: usize) -> usize {
        let index = self.segments.partition_point(|segment| segment.block <= offset);
        let Some(segment) = index.checked_sub(1).and_then(|index| self.segments.get(index)) else { return self.end };
        (segment.template + offset - segment.block).min(self.end)
    }

    /// The place in the template where a range that ends at `offset` ends: on a border, the end of the earlier segment.
    pub fn end_to_template(&self, offset: usize) -> usize {
        match offset.checked_sub(1) {
            Some(last) => (self.to_template(last) + 1).min(self.end),
            None => self.to_template(0),
        }
    }

    /// The place in the block of a byte offset in the template; `None` where the template has something else.
    pub fn to_block(&self, offset: usize) -> Option<usize> {
        let index = self.segments.partition_point(|segment| segment.template <= offset);
        let segment = self.segments.get(index.checked_sub(1)?)?;
        let within = offset - segment.template;
        let is_end = index == self.segments.len() && within == segment.length;
        (within < segment.length || is_end).then(|| segment.block + within)
    }
}
