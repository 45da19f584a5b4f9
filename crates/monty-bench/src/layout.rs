//! Columns of text: the first flush left, the others flush right.

/// Rows of cells that are padded to common widths.
#[derive(Default)]
pub(crate) struct Columns {
    rows: Vec<Vec<String>>,
}

impl Columns {
    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().collect());
    }

    pub(crate) fn headings(&mut self, cells: &[&str]) {
        self.row(cells.iter().map(|&cell| cell.to_owned()));
    }

    pub(crate) fn render(&self) -> String {
        let widths = self.widths();
        let line = |row: &Vec<String>| {
            let cells = row.iter().zip(&widths).enumerate();
            let padded: Vec<String> = cells.map(|(column, (cell, &width))| pad(column, cell, width)).collect();
            padded.join("  ").trim_end().to_owned() + "\n"
        };
        self.rows.iter().map(line).collect()
    }

    fn widths(&self) -> Vec<usize> {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let mut widths = vec![0; columns];
        for row in &self.rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(cell.chars().count());
            }
        }
        widths
    }
}

fn pad(column: usize, cell: &str, width: usize) -> String {
    if column == 0 { format!("{cell:<width$}") } else { format!("{cell:>width$}") }
}

/// Seconds for a cell.
pub(crate) fn seconds(value: f64) -> String {
    format!("{value:.3}")
}

/// A ratio for a cell.
pub(crate) fn ratio(value: f64) -> String {
    format!("{value:.2}")
}

/// A figure that may be missing.
pub(crate) fn or_dash(value: Option<f64>, write: impl Fn(f64) -> String) -> String {
    value.map_or_else(|| "-".to_owned(), write)
}
