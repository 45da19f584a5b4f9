//! Everything that begins with a parenthesis: groups, lookarounds, conditions, comments and inline flags.

use super::{
    ASCII, DOTALL, IGNORECASE, LOCALE, MULTILINE, UNICODE, VERBOSE,
    ast::{Look, Node, NodeKind, Width},
    error::{RegexError, quoted},
    parser::{Parser, Sequence},
    source::{Token, display, is_number, number},
};

/// Flags of which only one may be in force.
const TYPE_FLAGS: u32 = ASCII | LOCALE | UNICODE;

/// Groups that `CPython` can number.
const MAX_GROUPS: u32 = 1_073_741_823;

fn flag(letter: char) -> Option<u32> {
    Some(match letter {
        'i' => IGNORECASE,
        'L' => LOCALE,
        'm' => MULTILINE,
        's' => DOTALL,
        'x' => VERBOSE,
        'a' => ASCII,
        'u' => UNICODE,
        _ => return None,
    })
}

/// The flags of `(?aiLmsux-imsx:...)`.
struct ScopedFlags {
    added: u32,
    removed: u32,
}

impl Parser<'_> {
    /// What follows a `(`; `None` if it leaves nothing to match.
    pub(super) fn group(&mut self, sequence: &Sequence) -> Result<Option<Node>, RegexError> {
        let start = self.source.tell() - 1;
        if !self.source.matches('?')? {
            return self.capture(start, None).map(Some);
        }
        let token = self.extension()?;
        match token.plain() {
            Some('P') => self.named(start),
            Some(':') => self.body(start).map(Some),
            Some('#') => self.comment(start),
            Some('=') => self.look(start, Look { behind: false, negative: false }).map(Some),
            Some('!') => self.look(start, Look { behind: false, negative: true }).map(Some),
            Some('<') => self.look_behind(start).map(Some),
            Some('(') => self.conditional(start).map(Some),
            Some('>') => {
                let body = self.body(start)?;
                let width = body.width;
                Ok(Some(Node { kind: NodeKind::Atomic(Box::new(body)), width }))
            }
            Some(letter) if letter == '-' || flag(letter).is_some() => self.flags_group(start, letter, sequence),
            _ => {
                let message = format!("unknown extension ?{}", token.text());
                Err(self.source.error(message, token.len() + 1))
            }
        }
    }

    fn extension(&mut self) -> Result<Token, RegexError> {
        self.source.get()?.ok_or_else(|| self.source.error("unexpected end of pattern", 0))
    }

    /// Alternatives and the closing parenthesis.
    fn body(&mut self, start: usize) -> Result<Node, RegexError> {
        let node = self.alternatives()?;
        self.close(start)?;
        Ok(node)
    }

    fn close(&mut self, start: usize) -> Result<(), RegexError> {
        if self.source.matches(')')? {
            Ok(())
        } else {
            Err(RegexError::at("missing ), unterminated subpattern", start))
        }
    }

    fn capture(&mut self, start: usize, name: Option<&[u32]>) -> Result<Node, RegexError> {
        let index = self.group_count();
        self.groups.push(None);
        if let Some(name) = name {
            let text = display(name);
            if let Some(other) = self.name_index.get(&text) {
                let message =
                    format!("redefinition of group name {} as group {index}; was group {other}", quoted(name));
                return Err(self.source.error(message, name.len() + 1));
            }
            self.name_index.insert(text.clone(), index);
            self.names.push((text, index));
        }
        let body = self.body(start)?;
        let width = body.width;
        self.groups[index as usize] = Some(width);
        Ok(Node { kind: NodeKind::Group { index, body: Box::new(body) }, width })
    }

    /// `(?P<name>...)` and `(?P=name)`
    fn named(&mut self, start: usize) -> Result<Option<Node>, RegexError> {
        if self.source.matches('<')? {
            let name = self.source.until('>', "group name")?;
            self.source.check_group_name(&name, 1)?;
            return self.capture(start, Some(&name)).map(Some);
        }
        if self.source.matches('=')? {
            let name = self.source.until(')', "group name")?;
            self.source.check_group_name(&name, 1)?;
            let group = self.group_by_name(&name)?;
            self.check_closed(group, name.len() + 1)?;
            self.check_lookbehind(group)?;
            return Ok(Some(self.back_reference(group)));
        }
        let token = self.extension()?;
        Err(self.source.error(format!("unknown extension ?P{}", token.text()), token.len() + 2))
    }

    fn group_by_name(&self, name: &[u32]) -> Result<u32, RegexError> {
        self.name_index
            .get(&display(name))
            .copied()
            .ok_or_else(|| self.source.error(format!("unknown group name {}", quoted(name)), name.len() + 1))
    }

    /// Fails if `group` is still open; `back` is how far behind the reference began.
    pub(super) fn check_closed(&self, group: u32, back: usize) -> Result<(), RegexError> {
        match self.groups.get(group as usize) {
            Some(Some(_)) => Ok(()),
            _ => Err(self.source.error("cannot refer to an open group", back)),
        }
    }

    /// Fails if a lookbehind refers to a group of its own, whose width nobody knows yet.
    pub(super) fn check_lookbehind(&self, group: u32) -> Result<(), RegexError> {
        let Some(limit) = self.lookbehind else {
            return Ok(());
        };
        self.check_closed(group, 0)?;
        if group >= limit {
            return Err(self.source.error("cannot refer to group defined in the same lookbehind subpattern", 0));
        }
        Ok(())
    }

    fn comment(&mut self, start: usize) -> Result<Option<Node>, RegexError> {
        loop {
            match self.source.get()? {
                None => return Err(RegexError::at("missing ), unterminated comment", start)),
                Some(token) if token.is(')') => return Ok(None),
                Some(_) => {}
            }
        }
    }

    fn look_behind(&mut self, start: usize) -> Result<Node, RegexError> {
        let token = self.extension()?;
        let negative = match token.plain() {
            Some('=') => false,
            Some('!') => true,
            _ => {
                let message = format!("unknown extension ?<{}", token.text());
                return Err(self.source.error(message, token.len() + 2));
            }
        };
        let outermost = self.lookbehind.is_none();
        if outermost {
            self.lookbehind = Some(self.group_count());
        }
        let node = self.alternatives()?;
        if outermost {
            self.lookbehind = None;
        }
        self.close(start)?;
        Ok(look_node(Look { behind: true, negative }, node))
    }

    fn look(&mut self, start: usize, look: Look) -> Result<Node, RegexError> {
        Ok(look_node(look, self.body(start)?))
    }

    fn conditional(&mut self, start: usize) -> Result<Node, RegexError> {
        let name = self.source.until(')', "group name")?;
        let group = self.condition(&name)?;
        self.check_lookbehind(group)?;
        let yes = self.sequence()?;
        let mut no = None;
        if self.source.matches('|')? {
            no = Some(Box::new(self.sequence()?));
            if self.source.next_is('|') {
                return Err(self.source.error("conditional backref with more than two branches", 0));
            }
        }
        self.close(start)?;
        let width = yes.width.or(no.as_ref().map_or(Width::ZERO, |node| node.width));
        Ok(Node { kind: NodeKind::Conditional { group, yes: Box::new(yes), no }, width })
    }

    fn condition(&mut self, name: &[u32]) -> Result<u32, RegexError> {
        if !is_number(name) {
            self.source.check_group_name(name, 1)?;
            return self.group_by_name(name);
        }
        match number(name, 10) {
            Some(0) => Err(self.source.error("bad group number", name.len() + 1)),
            Some(group) if group < MAX_GROUPS => {
                self.conditions.push((group, self.source.tell() - name.len() - 1));
                Ok(group)
            }
            _ => Err(self.source.error(too_large(name), name.len() + 1)),
        }
    }

    fn flags_group(&mut self, start: usize, letter: char, sequence: &Sequence) -> Result<Option<Node>, RegexError> {
        let Some(scoped) = self.inline_flags(letter)? else {
            if sequence.admits_global_flags() {
                return Ok(None);
            }
            return Err(RegexError::at("global flags not at the start of the expression", start));
        };
        let outside = self.flags;
        if scoped.added & TYPE_FLAGS != 0 {
            self.flags &= !TYPE_FLAGS;
        }
        self.flags = (self.flags | scoped.added) & !scoped.removed;
        let node = self.alternatives()?;
        // The token behind the parenthesis is read ahead under the outer flags; tokens do not depend on flags.
        self.flags = outside;
        self.close(start)?;
        Ok(Some(node))
    }

    /// Reads flags up to `)`, which puts them in force for the whole pattern, or `:`.
    fn inline_flags(&mut self, first: char) -> Result<Option<ScopedFlags>, RegexError> {
        let mut added = 0;
        let mut letter = first;
        while letter != '-' && letter != ':' && letter != ')' {
            added |= self.added_flag(letter, added)?;
            letter = self.flag_letter("missing -, : or )", ")-:")?;
        }
        if letter == ')' {
            self.flags |= added;
            return Ok(None);
        }
        if letter == ':' {
            return Ok(Some(ScopedFlags { added, removed: 0 }));
        }
        let mut removed = 0;
        letter = self.flag_letter("missing flag", "")?;
        while letter != ':' {
            let removing = flag(letter).unwrap_or_default();
            if removing & TYPE_FLAGS != 0 {
                let message = "bad inline flags: cannot turn off flags 'a', 'u' and 'L'";
                return Err(self.source.error(message, 0));
            }
            removed |= removing;
            letter = self.flag_letter("missing :", ":")?;
        }
        if added & removed != 0 {
            return Err(self.source.error("bad inline flags: flag turned on and off", 1));
        }
        Ok(Some(ScopedFlags { added, removed }))
    }

    fn added_flag(&self, letter: char, before: u32) -> Result<u32, RegexError> {
        let adding = flag(letter).unwrap_or_default();
        if letter == 'L' && self.source.is_text() {
            return Err(self.source.error("bad inline flags: cannot use 'L' flag with a str pattern", 0));
        }
        if letter == 'u' && !self.source.is_text() {
            return Err(self.source.error("bad inline flags: cannot use 'u' flag with a bytes pattern", 0));
        }
        if adding & TYPE_FLAGS != 0 && (before | adding) & TYPE_FLAGS != adding {
            let message = "bad inline flags: flags 'a', 'u' and 'L' are incompatible";
            return Err(self.source.error(message, 0));
        }
        Ok(adding)
    }

    /// The next flag or one of `ends`.
    fn flag_letter(&mut self, missing: &str, ends: &str) -> Result<char, RegexError> {
        let Some(token) = self.source.get()? else {
            return Err(self.source.error(missing, 0));
        };
        match token.plain() {
            Some(letter) if flag(letter).is_some() || ends.contains(letter) => Ok(letter),
            Some(letter) if letter.is_alphabetic() => Err(self.source.error("unknown flag", 1)),
            _ => Err(self.source.error(missing, token.len())),
        }
    }
}

fn look_node(look: Look, body: Node) -> Node {
    let kind = if look.negative && body.is_empty() { NodeKind::Fail } else { NodeKind::Look(look, Box::new(body)) };
    Node { kind, width: Width::ZERO }
}

/// The message for a group number that no pattern can have.
pub(super) fn too_large(digits: &[u32]) -> String {
    let text = display(digits);
    format!("invalid group reference {}", text.trim_start_matches('0'))
}
