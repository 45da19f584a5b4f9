//! SipHash-1-3 with a zero key: how Python hashes strings and bytes under `PYTHONHASHSEED=0`.

/// A running hash; bytes come in any portions.
pub(super) struct SipHasher {
    state: [u64; 4],
    pending: u64,
    length: u64,
}

impl SipHasher {
    pub(super) fn new() -> Self {
        // The initial state of SipHash, "somepseudorandomlygeneratedbytes", unchanged by a zero key.
        let state = [0x736f_6d65_7073_6575, 0x646f_7261_6e64_6f6d, 0x6c79_6765_6e65_7261, 0x7465_6462_7974_6573];
        Self { state, pending: 0, length: 0 }
    }

    pub(super) fn write(&mut self, mut bytes: &[u8]) {
        if self.length.is_multiple_of(8) {
            let (words, rest) = bytes.as_chunks::<8>();
            for word in words {
                self.absorb(u64::from_le_bytes(*word));
            }
            self.length += bytes.len() as u64 - rest.len() as u64;
            bytes = rest;
        }
        for byte in bytes {
            self.pending |= u64::from(*byte) << (8 * (self.length % 8));
            self.length += 1;
            if self.length.is_multiple_of(8) {
                let word = self.pending;
                self.pending = 0;
                self.absorb(word);
            }
        }
    }

    pub(super) fn finish(mut self) -> u64 {
        self.absorb(self.length << 56 | self.pending);
        self.state[2] ^= 0xff;
        for _ in 0..3 {
            self.round();
        }
        self.state.iter().fold(0, |hash, word| hash ^ word)
    }

    fn absorb(&mut self, word: u64) {
        self.state[3] ^= word;
        self.round();
        self.state[0] ^= word;
    }

    fn round(&mut self) {
        let [mut a, mut b, mut c, mut d] = self.state;
        a = a.wrapping_add(b);
        c = c.wrapping_add(d);
        b = b.rotate_left(13) ^ a;
        d = d.rotate_left(16) ^ c;
        a = a.rotate_left(32).wrapping_add(d);
        c = c.wrapping_add(b);
        d = d.rotate_left(21) ^ a;
        b = b.rotate_left(17) ^ c;
        c = c.rotate_left(32);
        self.state = [a, b, c, d];
    }
}
