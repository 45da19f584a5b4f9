//! "Did you mean": the known name nearest to a wrong one, by CPython's costs and limits.

/// Cost of inserting, deleting or exchanging a character.
const MOVE_COST: usize = 2;
/// Cost of exchanging only the case of a character.
const CASE_COST: usize = 1;
/// More candidates than this get no suggestion.
const CANDIDATE_LIMIT: usize = 750;
/// Longer names get no suggestion.
const NAME_LIMIT: usize = 40;

/// The candidate closest to `wrong`; the first one wins a tie. CPython sorts its candidates before: so should the caller.
pub fn suggest<'a>(wrong: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wrong: Vec<char> = wrong.chars().collect();
    if wrong.len() > NAME_LIMIT {
        return None;
    }
    let mut best: Option<(&str, usize)> = None;
    for (index, candidate) in candidates.into_iter().enumerate() {
        if index >= CANDIDATE_LIMIT {
            return None;
        }
        let letters: Vec<char> = candidate.chars().take(NAME_LIMIT + 1).collect();
        if letters == wrong {
            continue;
        }
        // At most a third of the characters involved may need changing.
        let mut limit = (wrong.len() + letters.len() + 3) * MOVE_COST / 6;
        if let Some((_, distance)) = best {
            limit = limit.min(distance.saturating_sub(1));
        }
        let distance = distance(&wrong, &letters, limit);
        if distance <= limit {
            best = Some((candidate, distance));
        }
    }
    best.map(|(candidate, _)| candidate)
}

/// What a function says of an argument whose name is none of `known`.
pub fn unexpected_keyword<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let hint = suggest(name, known).map_or_else(String::new, |best| format!(". Did you mean '{best}'?"));
    format!("got an unexpected keyword argument '{name}'{hint}")
}

/// The edit distance, or something over `limit` as soon as it is known to be.
fn distance(left: &[char], right: &[char], limit: usize) -> usize {
    let before = left.iter().zip(right).take_while(|(left, right)| left == right).count();
    let (left, right) = (&left[before..], &right[before..]);
    let after = left.iter().rev().zip(right.iter().rev()).take_while(|(left, right)| left == right).count();
    let (left, right) = (&left[..left.len() - after], &right[..right.len() - after]);
    if left.is_empty() || right.is_empty() {
        return MOVE_COST * (left.len() + right.len());
    }
    if left.len() > NAME_LIMIT || right.len() > NAME_LIMIT {
        return limit + 1;
    }
    if left.len().abs_diff(right.len()) * MOVE_COST > limit {
        return limit + 1;
    }
    let mut row: Vec<usize> = (1..=right.len()).map(|length| length * MOVE_COST).collect();
    for (line, left_char) in left.iter().enumerate() {
        let mut diagonal = line * MOVE_COST;
        let mut result = diagonal + MOVE_COST;
        for (cell, right_char) in row.iter_mut().zip(right) {
            let exchange = diagonal + exchange_cost(*left_char, *right_char);
            diagonal = *cell;
            result = exchange.min(result.min(diagonal) + MOVE_COST);
            *cell = result;
        }
        if row.iter().all(|cell| *cell > limit) {
            return limit + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

fn exchange_cost(left: char, right: char) -> usize {
    if left == right {
        0
    } else if left.eq_ignore_ascii_case(&right) {
        CASE_COST
    } else {
        MOVE_COST
    }
}
