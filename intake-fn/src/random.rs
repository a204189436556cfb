//! Random numbers of the operating system.

use ring::rand::{SecureRandom, SystemRandom};

/// 32 hexadecimal digits that nobody else has.
pub(crate) fn random_hex() -> String {
    let bytes: [u8; 16] = random();
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Bytes that nobody can guess.
pub(crate) fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    SystemRandom::new()
        .fill(&mut bytes)
        .expect("the operating system has random numbers");
    bytes
}
