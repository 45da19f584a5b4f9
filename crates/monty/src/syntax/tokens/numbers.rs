//! Number tokens and what may be wrong with them.

use super::{Kind, Lex, Lexer};
use crate::syntax::failure::{End, Failure};

/// Keywords that may follow a number without a space, if no letter follows them.
const FOLLOWERS: [&str; 5] = ["and", "else", "for", "not", "or"];

impl Lexer<'_> {
    pub(super) fn number(&mut self) -> Lex {
        let start = self.at;
        if self.peek(0) == b'0' {
            let radix = match self.peek(1) {
                b'x' | b'X' => Some((16, "hexadecimal")),
                b'o' | b'O' => Some((8, "octal")),
                b'b' | b'B' => Some((2, "binary")),
                _ => None,
            };
            if let Some((radix, name)) = radix {
                return self.radix_number(start, radix, name);
            }
        }
        if self.peek(0) != b'.' {
            self.decimal_digits("decimal")?;
        }
        let mut is_integer = true;
        if self.peek(0) == b'.' {
            is_integer = false;
            self.at += 1;
            if self.peek(0).is_ascii_digit() {
                self.decimal_digits("decimal")?;
            }
        }
        let mut kind = "decimal";
        if matches!(self.peek(0), b'e' | b'E') {
            let sign = usize::from(matches!(self.peek(1), b'+' | b'-'));
            if self.peek(1 + sign).is_ascii_digit() {
                is_integer = false;
                self.at += 1 + sign;
                self.decimal_digits("decimal")?;
            } else if sign == 1 {
                return Err(Failure::at("invalid decimal literal", self.at + sign, End::Same).into());
            } else {
                self.check_follower("decimal")?;
                self.push(Kind::Number, start);
                return Ok(());
            }
        }
        let digits_end = self.at;
        if matches!(self.peek(0), b'j' | b'J') {
            is_integer = false;
            self.at += 1;
            kind = "imaginary";
        }
        if is_integer {
            self.check_leading_zeros(start, digits_end)?;
        }
        self.check_follower(kind)?;
        self.push(Kind::Number, start);
        Ok(())
    }

    fn radix_number(&mut self, start: usize, radix: u32, name: &str) -> Lex {
        self.at += 2;
        loop {
            self.at += usize::from(self.peek(0) == b'_');
            let byte = self.peek(0);
            if !char::from(byte).is_digit(radix) {
                if byte.is_ascii_digit() {
                    let message = format!("invalid digit '{}' in {name} literal", char::from(byte));
                    return Err(Failure::at(message, self.at, End::Same).into());
                }
                return Err(Failure::at(format!("invalid {name} literal"), self.at - 1, End::Same).into());
            }
            while char::from(self.peek(0)).is_digit(radix) {
                self.at += 1;
            }
            if self.peek(0) != b'_' {
                break;
            }
        }
        if self.peek(0).is_ascii_digit() {
            let message = format!("invalid digit '{}' in {name} literal", char::from(self.peek(0)));
            return Err(Failure::at(message, self.at, End::Same).into());
        }
        self.check_follower(name)?;
        self.push(Kind::Number, start);
        Ok(())
    }

    fn decimal_digits(&mut self, name: &str) -> Lex {
        loop {
            while self.peek(0).is_ascii_digit() {
                self.at += 1;
            }
            if self.peek(0) != b'_' {
                return Ok(());
            }
            self.at += 1;
            if !self.peek(0).is_ascii_digit() {
                return Err(Failure::at(format!("invalid {name} literal"), self.at - 1, End::Same).into());
            }
        }
    }

    fn check_leading_zeros(&self, start: usize, end: usize) -> Lex {
        let digits = &self.bytes[start..end];
        let zeros = digits.iter().take_while(|byte| matches!(byte, b'0' | b'_')).count();
        if digits.first() != Some(&b'0') || zeros == digits.len() {
            return Ok(());
        }
        let message = "leading zeros in decimal integer literals are not permitted; \
                       use an 0o prefix for octal integers";
        Err(Failure::range(message, start, start + zeros).into())
    }

    /// A number must not run into a word.
    fn check_follower(&mut self, name: &str) -> Lex {
        let rest = &self.text[self.at..];
        let Some(letter) = rest.chars().next() else { return Ok(()) };
        // What is no ASCII begins a name, or what can be none.
        let is_letter = letter == '_' || letter.is_ascii_alphanumeric();
        let follows = |word: &&str| {
            let after = rest.strip_prefix(*word).map(|after| after.chars().next());
            after.is_some_and(|next| !next.is_some_and(|next| next == '_' || next.is_alphanumeric()))
        };
        let begins = ["if", "in", "is"].iter().any(|word| rest.starts_with(word));
        if !is_letter || begins || FOLLOWERS.iter().any(follows) {
            return Ok(());
        }
        Err(Failure::at(format!("invalid {name} literal"), self.at - 1, End::Same).into())
    }
}
