//! `match`: each case is a chain of tests that jump to the next case; names are bound once the whole pattern fits.

use ruff_python_ast::{Expr, Pattern, PatternMatchClass, PatternMatchMapping, PatternMatchOr, Singleton, StmtMatch};
use ruff_text_size::Ranged;

use super::{
    Compiled, Compiler,
    expr::small_int,
    frame::{EVERYTHING, Label},
};
use crate::bytecode::{Constant, Op, Reg};

/// What a pattern has captured so far: names and the registers that hold their values.
#[derive(Default)]
struct Captures<'a> {
    found: Vec<(&'a str, Reg)>,
    /// Names of an or-pattern, with the registers in which every alternative leaves them.
    shared: Vec<(&'a str, Reg)>,
}

impl<'a> Compiler<'a> {
    pub(super) fn match_stmt(&mut self, statement: &'a StmtMatch) -> Compiled {
        let subject = self.expr_temp(&statement.subject)?;
        let before = self.frame().assigned;
        let mut merged = EVERYTHING;
        let mut end = Label::default();
        let mut complete = false;
        for case in &statement.cases {
            let mark = self.mark();
            let mut next = Label::default();
            let mut captures = Captures::default();
            self.frame().assigned = before;
            self.pattern(&case.pattern, subject, &mut captures, &mut next)?;
            self.at(case.pattern.range());
            for (name, register) in captures.found {
                self.write_name(name, register);
            }
            match &case.guard {
                Some(guard) => self.jump_unless(guard, &mut next)?,
                None => complete |= is_irrefutable(&case.pattern),
            }
            self.release(mark);
            self.body(&case.body)?;
            merge(&mut merged, self.frame().assigned);
            self.jump(&mut end, |to| Op::Jump { to });
            self.bind(&mut next);
        }
        if !complete {
            merge(&mut merged, before);
        }
        self.bind(&mut end);
        self.frame().assigned = merged;
        Ok(())
    }

    /// Jumps to `fail` unless the value in `subject` fits. Temporaries stay until the case ends: captures may be in them.
    fn pattern(
        &mut self,
        pattern: &'a Pattern,
        subject: Reg,
        captures: &mut Captures<'a>,
        fail: &mut Label,
    ) -> Compiled {
        self.at(pattern.range());
        match pattern {
            Pattern::MatchValue(value) => self.value_pattern(&value.value, subject, pattern, fail)?,
            Pattern::MatchSingleton(singleton) => self.singleton_pattern(singleton.value, subject, fail)?,
            Pattern::MatchSequence(sequence) => {
                self.sequence_pattern(&sequence.patterns, subject, pattern, captures, fail)?;
            }
            Pattern::MatchMapping(mapping) => self.mapping_pattern(mapping, subject, captures, fail)?,
            Pattern::MatchClass(class) => self.class_pattern(class, subject, captures, fail)?,
            Pattern::MatchStar(star) => {
                if let Some(name) = &star.name {
                    self.capture_name(name, subject, captures);
                }
            }
            Pattern::MatchAs(capture) => {
                if let Some(inner) = &capture.pattern {
                    self.pattern(inner, subject, captures, fail)?;
                }
                if let Some(name) = &capture.name {
                    self.capture_name(name, subject, captures);
                }
            }
            Pattern::MatchOr(alternatives) => self.or_pattern(alternatives, subject, captures, fail)?,
        }
        Ok(())
    }

    fn capture_name(&mut self, name: &'a str, src: Reg, captures: &mut Captures<'a>) {
        match captures.shared.iter().find(|(known, _)| *known == name) {
            Some((_, dst)) => {
                self.emit(Op::Move { dst: *dst, src });
            }
            None => captures.found.push((name, src)),
        }
    }

    fn value_pattern(&mut self, value: &'a Expr, a: Reg, pattern: &Pattern, fail: &mut Label) -> Compiled {
        if let Some(value) = small_int(value).and_then(|value| i8::try_from(value).ok()) {
            self.jump(fail, |to| Op::JumpEqInt { a, value, when: false, to });
            return Ok(());
        }
        let mark = self.mark();
        let b = self.expr_any(value)?;
        self.at(pattern.range());
        self.jump(fail, |to| Op::JumpEq { a, b, when: false, to });
        self.release(mark);
        Ok(())
    }

    fn singleton_pattern(&mut self, singleton: Singleton, a: Reg, fail: &mut Label) -> Compiled {
        let truth = match singleton {
            Singleton::None => {
                self.jump(fail, |to| Op::JumpNone { a, when: false, to });
                return Ok(());
            }
            Singleton::True => true,
            Singleton::False => false,
        };
        let mark = self.mark();
        let b = self.temp()?;
        self.load_constant(b, Constant::Bool(truth));
        self.jump(fail, |to| Op::JumpIs { a, b, when: false, to });
        self.release(mark);
        Ok(())
    }

    /// Jumps to `fail` unless the length in `a` is `wanted`, or at least that.
    fn length_test(&mut self, a: Reg, wanted: usize, at_least: bool, fail: &mut Label) -> Compiled {
        if let Ok(value) = i8::try_from(wanted) {
            self.jump(fail, |to| match at_least {
                true => Op::JumpGeInt { a, value, when: false, to },
                false => Op::JumpEqInt { a, value, when: false, to },
            });
            return Ok(());
        }
        let b = self.temp()?;
        self.emit(Op::LoadInt { dst: b, value: wanted as i32 });
        self.jump(fail, |to| match at_least {
            true => Op::JumpGe { a, b, when: false, to },
            false => Op::JumpEq { a, b, when: false, to },
        });
        Ok(())
    }

    fn sequence_pattern(
        &mut self,
        patterns: &'a [Pattern],
        src: Reg,
        node: &Pattern,
        captures: &mut Captures<'a>,
        fail: &mut Label,
    ) -> Compiled {
        let length = self.temp()?;
        self.jump(fail, |to| Op::MatchSequence { dst: length, src, to });
        let star = patterns.iter().position(Pattern::is_match_star);
        let fixed = patterns.len() - usize::from(star.is_some());
        if star.is_none() || fixed > 0 {
            self.length_test(length, fixed, star.is_some(), fail)?;
        }
        if patterns.iter().all(is_wildcard) {
            return Ok(());
        }
        if let Some(star) = star.filter(|star| is_wildcard(&patterns[*star])) {
            return self.sequence_items(patterns, star, (src, length), node, captures, fail);
        }
        let base = self.temps(patterns.len() as u16)?;
        self.emit(match star {
            None => Op::Unpack { base, src, count: patterns.len() as u8 },
            Some(star) => Op::UnpackStar { base, src, before: star as u8, after: (patterns.len() - star - 1) as u8 },
        });
        for (pattern, register) in patterns.iter().zip(base..) {
            self.pattern(pattern, register, captures, fail)?;
        }
        Ok(())
    }

    /// The items of a sequence pattern with `*_` one by one: the rest is never made into a list.
    fn sequence_items(
        &mut self,
        patterns: &'a [Pattern],
        star: usize,
        (object, length): (Reg, Reg),
        node: &Pattern,
        captures: &mut Captures<'a>,
        fail: &mut Label,
    ) -> Compiled {
        for (at, pattern) in patterns.iter().enumerate() {
            if is_wildcard(pattern) {
                continue;
            }
            let dst = self.temp()?;
            self.at(node.range());
            if at < star {
                self.emit(Op::GetItemInt { dst, object, index: at as i32 });
            } else {
                // Asked again, as CPython does.
                let value = (patterns.len() - at) as i32;
                self.jump(fail, |to| Op::MatchSequence { dst: length, src: object, to });
                self.emit(Op::SubInt { dst, a: length, in_place: 0, value });
                self.emit(Op::GetItem { dst, object, key: dst });
            }
            self.pattern(pattern, dst, captures, fail)?;
        }
        Ok(())
    }

    fn mapping_pattern(
        &mut self,
        mapping: &'a PatternMatchMapping,
        src: Reg,
        captures: &mut Captures<'a>,
        fail: &mut Label,
    ) -> Compiled {
        let count = mapping.keys.len();
        let found = self.temp()?;
        self.jump(fail, |to| Op::MatchMapping { dst: found, src, count: count.min(255) as u8, to });
        let base = self.temps(1 + 2 * count as u16)?;
        if count > 0 {
            self.length_test(found, count, true, fail)?;
            self.emit(Op::Move { dst: base, src });
            for (key, register) in mapping.keys.iter().zip(base + 1..) {
                self.expr_to(key, register)?;
            }
            self.at(mapping.range);
            self.emit(Op::MatchKeys { dst: found, base, count: count as u8 });
            self.jump(fail, |to| Op::JumpIfNot { reg: found, to });
            for (pattern, register) in mapping.patterns.iter().zip(base + 1 + count as Reg..) {
                self.pattern(pattern, register, captures, fail)?;
            }
        }
        if let Some(rest) = &mapping.rest {
            self.at(mapping.range);
            let dict = self.temp()?;
            self.emit(Op::MakeDict { dst: dict, base: 0, count: 0 });
            self.emit(Op::DictExtend { dict, src, call: 0 });
            for key in (base + 1..).take(count) {
                self.emit(Op::DeleteItem { object: dict, key });
            }
            self.capture_name(rest, dict, captures);
        }
        Ok(())
    }

    fn class_pattern(
        &mut self,
        class: &'a PatternMatchClass,
        src: Reg,
        captures: &mut Captures<'a>,
        fail: &mut Label,
    ) -> Compiled {
        let (positional, keywords) = (&class.arguments.patterns, &class.arguments.keywords);
        let count = positional.len() + keywords.len();
        let fits = self.temp()?;
        let base = self.temps(2 + count as u16)?;
        self.expr_to(&class.cls, base + 1)?;
        self.at(class.range);
        self.emit(Op::Move { dst: base, src });
        // Not as private names of the class around it.
        let names = keywords.iter().map(|keyword| self.frame().name(&keyword.attr)).collect();
        let site = self.site_with("", names);
        self.emit(Op::MatchClass { dst: fits, base, count: positional.len() as u8, site });
        self.jump(fail, |to| Op::JumpIfNot { reg: fits, to });
        let patterns = positional.iter().chain(keywords.iter().map(|keyword| &keyword.pattern));
        for (pattern, register) in patterns.zip(base + 2..) {
            self.pattern(pattern, register, captures, fail)?;
        }
        Ok(())
    }

    fn or_pattern(
        &mut self,
        or: &'a PatternMatchOr,
        subject: Reg,
        captures: &mut Captures<'a>,
        fail: &mut Label,
    ) -> Compiled {
        let mut names = Vec::new();
        or.patterns.iter().take(1).for_each(|first| bound_names(first, &mut names));
        let outermost = captures.shared.len();
        let mut fresh = Vec::new();
        for name in names {
            if !captures.shared.iter().any(|(known, _)| *known == name) {
                fresh.push((name, self.temp()?));
            }
        }
        captures.shared.extend(&fresh);
        let mut fits = Label::default();
        let count = or.patterns.len();
        for (at, alternative) in or.patterns.iter().enumerate() {
            let mark = self.mark();
            if at + 1 == count {
                self.pattern(alternative, subject, captures, fail)?;
            } else {
                let mut next = Label::default();
                self.pattern(alternative, subject, captures, &mut next)?;
                self.jump(&mut fits, |to| Op::Jump { to });
                self.bind(&mut next);
            }
            self.release(mark);
        }
        self.bind(&mut fits);
        captures.shared.truncate(outermost);
        captures.found.extend(fresh);
        Ok(())
    }
}

fn merge(merged: &mut super::frame::Assigned, other: super::frame::Assigned) {
    merged.iter_mut().zip(other).for_each(|(bits, other)| *bits &= other);
}

/// `_` or `*_`
fn is_wildcard(pattern: &Pattern) -> bool {
    match pattern {
        Pattern::MatchAs(capture) => capture.pattern.is_none() && capture.name.is_none(),
        Pattern::MatchStar(star) => star.name.is_none(),
        _ => false,
    }
}

fn is_irrefutable(pattern: &Pattern) -> bool {
    match pattern {
        Pattern::MatchAs(capture) => capture.pattern.as_ref().is_none_or(|inner| is_irrefutable(inner)),
        Pattern::MatchOr(or) => or.patterns.iter().any(is_irrefutable),
        _ => false,
    }
}

/// The names that a pattern binds, in the order of the source.
pub(super) fn bound_names<'a>(pattern: &'a Pattern, names: &mut Vec<&'a str>) {
    match pattern {
        Pattern::MatchValue(_) | Pattern::MatchSingleton(_) => {}
        Pattern::MatchSequence(sequence) => sequence.patterns.iter().for_each(|inner| bound_names(inner, names)),
        Pattern::MatchMapping(mapping) => {
            mapping.patterns.iter().for_each(|inner| bound_names(inner, names));
            names.extend(mapping.rest.as_ref().map(|rest| rest.as_str()));
        }
        Pattern::MatchClass(class) => {
            class.arguments.patterns.iter().for_each(|inner| bound_names(inner, names));
            class.arguments.keywords.iter().for_each(|keyword| bound_names(&keyword.pattern, names));
        }
        Pattern::MatchStar(star) => names.extend(star.name.as_ref().map(|name| name.as_str())),
        Pattern::MatchAs(capture) => {
            capture.pattern.iter().for_each(|inner| bound_names(inner, names));
            names.extend(capture.name.as_ref().map(|name| name.as_str()));
        }
        Pattern::MatchOr(or) => or.patterns.iter().take(1).for_each(|first| bound_names(first, names)),
    }
}
