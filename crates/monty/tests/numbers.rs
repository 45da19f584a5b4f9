//! Numbers, hashes and formatting against fixed expectations, all of them printed by `CPython` 3.14.

use monty::{
    Text, TextRef,
    format::{
        Accessor, End, FieldName, MAX_TEMPLATE_DEPTH, Numbering, PercentPiece, PercentSource, Resolved, Spec, Subject,
        TemplatePiece, first_name, format_complex, format_float, format_int, format_text, next_accessor,
        next_percent_piece, next_template_piece, recursion_exceeded, render_float, render_int, render_text,
        unknown_conversion,
    },
    numbers::{
        ByteOrder, Cost, DigitLimit, Fault, FloatPower, FloatSum, FrozenSetHasher, Int, IntParseFault, NONE_HASH,
        Signedness, comb, compare_int_float, factorial, float_as_integer_ratio, float_divmod, float_from_hex,
        float_power, float_repr, float_round, float_round_to_int, float_to_hex, float_to_int, from_bytes, gcd,
        hash_bytes, hash_complex, hash_float, hash_int, hash_range, hash_slice, hash_text, hash_tuple, int_power,
        int_power_modulo, int_to_float, int_to_string, int_true_div, isqrt, lcm, parse_float, parse_int, perm,
        to_bytes,
    },
};
use num_bigint::BigInt;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};

const LIMIT: DigitLimit = DigitLimit(4300);

fn int(text: &str) -> Int {
    Int::from(text.parse::<BigInt>().unwrap())
}

fn shown(fault: &Fault) -> String {
    format!("{}: {}", fault.kind.class_name(), fault.message.as_ref().to_display())
}

fn show(result: Result<impl ToString, Fault>) -> String {
    result.map_or_else(|fault| shown(&fault), |value| value.to_string())
}

fn show_int(result: Result<Int, Fault>) -> String {
    show(result.map(|value| value.to_big().into_owned()))
}

fn show_float(result: Result<f64, Fault>) -> String {
    show(result.map(float_repr))
}

fn show_text(result: Result<Text, Fault>) -> String {
    show(result.map(|text| text.as_ref().to_display().into_owned()))
}

#[test]
fn float_repr_has_shortest_digits() {
    let check = |value: f64, expected: &str| assert_eq!(float_repr(value), expected);
    check(0.0, "0.0");
    check(-0.0, "-0.0");
    check(1e15, "1000000000000000.0");
    check(1e16, "1e+16");
    check(0.0001, "0.0001");
    check(0.00001, "1e-05");
    check(123_456_789_012_345_678.0, "1.2345678901234568e+17");
    check(5e-324, "5e-324");
    check(f64::MAX, "1.7976931348623157e+308");
    // Two shortest forms are equally near: the even one.
    check(2f64.powi(-25), "2.9802322387695312e-08");
    check(f64::NEG_INFINITY, "-inf");
    check(-f64::NAN, "nan");
}

#[test]
fn float_parses_the_grammar() {
    let check = |text: &str, expected: Option<f64>| {
        let value = TextRef::with_str(text, parse_float);
        assert_eq!(value.map(f64::to_bits), expected.map(f64::to_bits), "{text:?}");
    };
    check("1_0.2_5e-0_1", Some(1.025));
    check("\u{2003}１٠.5\u{85}", Some(10.5));
    check("-INFINITY", Some(f64::NEG_INFINITY));
    check("+nan", Some(f64::NAN));
    check("1e400", Some(f64::INFINITY));
    check(".5", Some(0.5));
    check("5.", Some(5.0));
    for text in ["", ".", "1__0", "_1", "1_", "1_.0", "1._0", "1e_5", "1_e5", "infin", "0x10", "1e+", "\x1c1", "--1"] {
        check(text, None);
    }
}

#[test]
fn float_rounds_the_exact_value() {
    let check = |value: f64, digits: i64, expected: &str| {
        assert_eq!(show_float(float_round(value, digits)), expected, "round({value}, {digits})");
    };
    check(2.675, 2, "2.67");
    check(0.125, 2, "0.12");
    check(965.0, -2, "1000.0");
    check(5.0, -1, "0.0");
    check(15.0, -1, "20.0");
    check(-2.5, -400, "-0.0");
    check(2.5, 400, "2.5");
    check(1e308, -308, "1e+308");
    check(1.7e308, -308, "OverflowError: rounded value too large to represent");
    assert_eq!(show_int(float_round_to_int(2.5)), "2");
    assert_eq!(show_int(float_to_int(1e23)), "99999999999999991611392");
    assert_eq!(show_int(float_to_int(f64::INFINITY)), "OverflowError: cannot convert float infinity to integer");
    assert_eq!(show_int(float_round_to_int(f64::NAN)), "ValueError: cannot convert float NaN to integer");
}

#[test]
fn float_divides_and_raises() {
    let divmod = |left: f64, right: f64| {
        show(float_divmod(left, right).map(|(quotient, rest)| format!("{quotient:?} {rest:?}")))
    };
    assert_eq!(divmod(-7.5, 2.0), "-4.0 0.5");
    assert_eq!(divmod(5.0, -3.0), "-2.0 -1.0");
    assert_eq!(divmod(-0.0, 3.0), "-0.0 0.0");
    assert_eq!(divmod(-1.0, f64::INFINITY), "-1.0 inf");
    assert_eq!(divmod(1.0, 0.0), "ZeroDivisionError: division by zero");
    let power =
        |base: f64, exponent: f64| show(float_power(base, exponent, f64::powf).map(|power| format!("{power:?}")));
    assert_eq!(power(-2.0, 3.0), format!("{:?}", FloatPower::Real(-8.0)));
    assert_eq!(power(-8.0, 0.5), "Complex");
    assert_eq!(power(1.0, f64::NAN), "Real(1.0)");
    assert_eq!(power(f64::NEG_INFINITY, -3.0), "Real(-0.0)");
    assert_eq!(power(-0.0, -3.0), "ZeroDivisionError: zero to a negative power");
    assert_eq!(power(10.0, 400.0), "OverflowError: Numerical result out of range");
}

#[test]
fn float_converts_to_hex_and_back() {
    let from = |text: &str| show_float(TextRef::with_str(text, float_from_hex));
    assert_eq!(float_to_hex(-1.5), "-0x1.8000000000000p+0");
    assert_eq!(float_to_hex(5e-324), "0x0.0000000000001p-1022");
    assert_eq!(from(" -0X.8P-1 "), "-0.25");
    assert_eq!(from("0x1.8p-1075"), "5e-324");
    assert_eq!(from("0x1.000000000000080p0"), "1.0");
    assert_eq!(from("0x1.000000000000081p0"), "1.0000000000000002");
    assert_eq!(from("0x1.fffffffffffff8p1023"), "OverflowError: hexadecimal value too large to represent as a float");
    assert_eq!(from("0x1p+"), "ValueError: invalid hexadecimal floating-point string");
}

#[test]
fn mixed_arithmetic_is_exact() {
    let big = int("9007199254740993");
    assert!(compare_int_float(&big, 9_007_199_254_740_992.0).unwrap().is_gt());
    assert!(compare_int_float(&Int::from(i64::MAX), 9_223_372_036_854_775_808.0).unwrap().is_lt());
    assert_eq!(compare_int_float(&big, f64::NAN), None);
    assert_eq!(show_float(int_to_float(&big)), "9007199254740992.0");
    let huge = int(&format!("1{}", "0".repeat(400)));
    let divide = |left: &Int, right: &Int| show_float(int_true_div(left, right));
    assert_eq!(show_float(int_to_float(&huge)), "OverflowError: int too large to convert to float");
    assert_eq!(divide(&huge, &Int::Small(3)), "OverflowError: integer division result too large for a float");
    assert_eq!(divide(&Int::Small(-1), &huge), "-0.0");
    assert_eq!(divide(&Int::ZERO, &Int::Small(-5)), "-0.0");
    assert_eq!(divide(&huge, &(&huge + &Int::ONE)), "1.0");
    let ratio = |value| show(float_as_integer_ratio(value).map(|(top, bottom)| format!("{top:?}/{bottom:?}")));
    assert_eq!(ratio(-0.75), "Small(-3)/Small(4)");
    assert_eq!(ratio(f64::NAN), "ValueError: cannot convert NaN to integer ratio");
    assert_eq!(ratio(f64::INFINITY), "OverflowError: cannot convert Infinity to integer ratio");
}

#[test]
fn sum_of_floats_is_compensated() {
    let sum = |values: &[f64]| {
        let mut sum = FloatSum::default();
        for value in values {
            sum.add(*value);
        }
        sum.total()
    };
    assert_eq!(sum(&[0.1; 10]), 1.0);
    assert_eq!(sum(&[1e16, 1.0, -1e16]), 1.0);
    assert_eq!(sum(&[1e308, 1e308, -1e308]), f64::INFINITY);
}

#[test]
fn int_parses_the_grammar() {
    let check = |text: &str, base: i64, expected: &str| {
        let result = match TextRef::with_str(text, |text| parse_int(text, base, LIMIT)) {
            Err(IntParseFault::Invalid { base }) => IntParseFault::invalid_message(base, &format!("'{text}'")),
            Err(IntParseFault::Other(fault)) => shown(&fault),
            Ok(value) => value.to_big().to_string(),
        };
        assert_eq!(result, expected, "int({text:?}, {base})");
    };
    check("-0x_1f", 0, "-31");
    check("0b1", 16, "177");
    check("0b1", 2, "1");
    check("00_0", 0, "0");
    check("\u{2003}１２", 10, "12");
    check("zz", 36, "1295");
    check("-9223372036854775808", 10, "-9223372036854775808");
    for (text, base) in [("010", 0), ("0_", 0), ("0x", 16), ("1__0", 10), ("+ 1", 10), ("", 10), ("\x1c1", 10)] {
        check(text, base, &format!("invalid literal for int() with base {base}: '{text}'"));
    }
    check("1", 37, "ValueError: int() base must be >= 2 and <= 36, or 0");
    let long = "1".repeat(4301);
    let exceeds = "ValueError: Exceeds the limit (4300 digits) for integer string conversion";
    let advice = "use sys.set_int_max_str_digits() to increase the limit";
    check(&long, 10, &format!("{exceeds}: value has 4301 digits; {advice}"));
    check(&format!("{long}a"), 10, &format!("invalid literal for int() with base 10: '{}", "1".repeat(199)));
    let power = |exponent: i64| int_power(&Int::Small(10), &Int::from(exponent)).unwrap().unwrap();
    assert_eq!(int_to_string(&power(4299), LIMIT).unwrap().len(), 4300);
    assert_eq!(show(int_to_string(&power(4300), LIMIT)), format!("{exceeds}; {advice}"));
    assert_eq!(int_to_string(&power(4300), DigitLimit(0)).unwrap().len(), 4301);
}

#[test]
fn int_arithmetic_follows_python() {
    let small = |value: i64| Int::from(value);
    assert_eq!(show_int(small(-7).floor_div(&small(2))), "-4");
    assert_eq!(show_int(small(-7).modulo(&small(2))), "1");
    assert_eq!(show_int(small(i64::MIN).floor_div(&small(-1))), "9223372036854775808");
    assert_eq!(show_int(small(1).modulo(&Int::ZERO)), "ZeroDivisionError: division by zero");
    assert_eq!(show_int(small(1).shift_left(&small(-1))), "ValueError: negative shift count");
    assert_eq!(show_int(small(1).shift_left(&int("9223372036854775808"))), "OverflowError: too many digits in integer");
    assert_eq!(show_int(Int::ZERO.shift_left(&int("9223372036854775808"))), "0");
    assert_eq!(show_int(small(-1).shift_right(&int("9223372036854775808"))), "-1");
    assert_eq!(small(25).round(&small(-1)), small(20));
    assert_eq!(small(35).round(&small(-1)), small(40));
    assert_eq!(small(35).round(&int("-99999999999999999999")), Int::ZERO);
    assert_eq!((small(-5).bit_length(), small(-5).bit_count()), (3, 2));
    let power = |base, exponent, modulus| show_int(int_power_modulo(&small(base), &small(exponent), &small(modulus)));
    assert_eq!(power(2, -1, 5), "3");
    assert_eq!(power(2, 3, -5), "-2");
    assert_eq!(power(2, -1, 4), "ValueError: base is not invertible for the given modulus");
    assert_eq!(power(2, 3, 0), "ValueError: pow() 3rd argument cannot be 0");
}

#[test]
fn int_converts_to_bytes_and_back() {
    let check = |value: i64, length, order, signedness, expected: &str| {
        let bytes = to_bytes(&Int::from(value), length, order, signedness);
        assert_eq!(show(bytes.map(|bytes| format!("{bytes:?}"))), expected);
    };
    check(-2, 3, ByteOrder::Little, Signedness::Signed, "[254, 255, 255]");
    check(-128, 1, ByteOrder::Big, Signedness::Signed, "[128]");
    check(0, 0, ByteOrder::Big, Signedness::Signed, "[]");
    check(128, 1, ByteOrder::Big, Signedness::Signed, "OverflowError: int too big to convert");
    check(-1, 1, ByteOrder::Big, Signedness::Unsigned, "OverflowError: can't convert negative int to unsigned");
    check(1, -1, ByteOrder::Big, Signedness::Unsigned, "ValueError: length argument must be non-negative");
    assert_eq!(from_bytes(&[255, 0], ByteOrder::Little, Signedness::Signed), Int::Small(255));
    assert_eq!(from_bytes(&[], ByteOrder::Big, Signedness::Unsigned), Int::ZERO);
}

#[test]
fn combinatorics_follow_math() {
    let small = |value: i64| Int::from(value);
    assert_eq!(show_int(factorial(&small(25))), "15511210043330985984000000");
    assert_eq!(show_int(factorial(&small(-1))), "ValueError: factorial() not defined for negative values");
    let too_large = "OverflowError: factorial() argument should not exceed 9223372036854775807";
    assert_eq!(show_int(factorial(&int("9223372036854775808"))), too_large);
    assert_eq!(show_int(comb(&int("1000000000000000000000"), &small(2))), "499999999999999999999500000000000000000000");
    assert_eq!(show_int(comb(&small(2), &small(-1))), "ValueError: k must be a non-negative integer");
    assert_eq!(show_int(perm(&small(10), &small(3))), "720");
    assert_eq!(show_int(isqrt(&int("99999999999999999999"))), "9999999999");
    assert_eq!(show_int(isqrt(&small(-1))), "ValueError: isqrt() argument must be nonnegative");
    assert_eq!((gcd(&small(-4), &small(6)), lcm(&small(-4), &small(6))), (small(2), small(12)));
}

#[test]
fn costs_are_known_before() {
    let (ten, huge) = (Int::Small(10), Int::Small(1_000_000_000_000_000_000));
    assert!(Cost::power(&ten, &huge).bytes > 1 << 50);
    assert_eq!(Cost::power(&Int::ONE, &huge).bytes, 24);
    assert!(Cost::shift_left(&Int::ONE, &int("99999999999999999999")).bytes > 1 << 60);
    assert!(Cost::factorial(&huge).steps > 1 << 50);
    assert!(Cost::power(&ten, &Int::Small(100)).steps < 1000);
    let spec = TextRef::with_str(">1000000000000.2f", |text| Spec::parse(text, Subject::float("float"))).unwrap();
    assert!(spec.float_size() > 1_000_000_000_000);
}

#[test]
fn hashes_equal_cpython() {
    assert_eq!(hash_int(&int("2305843009213693951")), 0);
    assert_eq!(hash_int(&Int::Small(-1)), -2);
    assert_eq!(hash_float(1.5), Some(1_152_921_504_606_846_977));
    assert_eq!(hash_float(f64::NEG_INFINITY), Some(-314_159));
    assert_eq!(hash_float(f64::NAN), None);
    assert_eq!(hash_complex(1.0, 2.0), Some(2_000_007));
    assert_eq!(NONE_HASH, 4_238_894_112);
    let text = |text: &str| TextRef::with_str(text, hash_text);
    assert_eq!(text(""), 0);
    assert_eq!(text("a"), 4_644_417_185_603_328_019);
    assert_eq!(text("é"), 6_047_309_291_227_476_195);
    assert_eq!(text("中"), 1_216_952_446_211_864_180);
    assert_eq!(text("😀"), -3_536_540_696_076_613_844);
    assert_eq!(hash_bytes(b"a"), text("a"));
    assert_eq!(hash_tuple([]), 5_740_354_900_026_072_187);
    assert_eq!(hash_tuple([1, 2, 3]), 529_344_067_295_497_451);
    assert_eq!(FrozenSetHasher::default().finish(), 133_146_708_735_736);
    let mut set = FrozenSetHasher::default();
    (1..=3).for_each(|hash| set.push(hash));
    assert_eq!(set.finish(), -272_375_401_224_217_160);
    assert_eq!(hash_slice(1, 2, 3), -2_340_833_382_717_974_474);
    let range = |length, start, step| hash_range(&Int::from(length), &Int::from(start), &Int::from(step));
    assert_eq!(range(0i64, 0i64, 1i64), 2_676_694_398_852_732_306);
    assert_eq!(range(1, 5, 1), -7_048_428_680_432_378_585);
    assert_eq!(range(3, 2, 3), -6_356_849_252_680_097_597);
}

#[test]
fn format_renders_ints() {
    let check = |value: i64, spec: &str, expected: &str| {
        let subject = Subject::int("int");
        let result =
            TextRef::with_str(spec, |text| format_int(&Int::from(value), &Spec::parse(text, subject)?, subject, LIMIT));
        assert_eq!(show_text(result), expected, "format({value}, {spec:?})");
    };
    check(12345, "#020_x", "0x000_0000_0000_3039");
    check(-12345, "09,", "-0,012,345");
    check(12345, "*=+20,", "+*************12,345");
    check(12345, "😀^9", "😀😀12345😀😀");
    check(12345, "１０d", "     12345");
    check(12345, "._f", "12345.000_000");
    check(97, "05c", "0000a");
    check(12345, "", "12345");
    check(12345, ".2d", "ValueError: Precision not allowed in integer format specifier");
    check(12345, "z", "ValueError: Negative zero coercion (z) not allowed in integer format specifier");
    check(12345, "+c", "ValueError: Sign not allowed with integer format specifier 'c'");
    check(12345, ",x", "ValueError: Cannot specify ',' with 'x'.");
    check(12345, ",_", "ValueError: Cannot specify both ',' and '_'.");
    check(12345, ".", "ValueError: Format specifier missing precision");
    check(12345, "éd", "ValueError: Invalid format specifier 'éd' for object of type 'int'");
    check(12345, "é", "ValueError: Unknown format code '\\xe9' for object of type 'int'");
    check(12345, "9223372036854775808", "ValueError: Too many decimal digits in format string");
    check(0x0011_0000, "c", "OverflowError: %c arg not in range(0x110000)");
}

#[test]
fn format_renders_floats() {
    let check = |value: f64, spec: &str, expected: &str| {
        let subject = Subject::float("float");
        let result = TextRef::with_str(spec, |text| format_float(value, &Spec::parse(text, subject)?, subject));
        assert_eq!(show_text(result), expected, "format({value}, {spec:?})");
    };
    check(1_234_567.891, "025,.6_f", "0,000,001,234,567.891_000");
    check(1_234_567.891, ".7_e", "1.234_567_9e+06");
    check(0.5, "#.0f", "0.");
    check(2.5, ".0f", "2");
    check(-0.001, "+z.1f", "+0.0");
    check(1e-5, "#", "1.e-05");
    check(100.0, ".2", "1e+02");
    check(100.0, "#.3g", "100.");
    check(0.1, ".30f", "0.100000000000000005551115123126");
    check(f64::NEG_INFINITY, "010F", "-000000INF");
    check(f64::INFINITY, "05%", "0inf%");
    check(1e100, "030,", "0,000,000,000,000,000,001e+100");
    check(1.0, "d", "ValueError: Unknown format code 'd' for object of type 'float'");
    check(1.0, ".2147483648f", "ValueError: precision too big");
    check(1.0, ".2_n", "ValueError: Cannot specify '_' with 'n'.");
}

#[test]
fn format_renders_complex_and_text() {
    let complex = |real: f64, imaginary: f64, spec: &str| {
        let subject = Subject::float("complex");
        show_text(TextRef::with_str(spec, |text| {
            format_complex(real, imaginary, &Spec::parse(text, subject)?, subject)
        }))
    };
    assert_eq!(complex(1.0, 2.0, "*^10"), "**(1+2j)**");
    assert_eq!(complex(0.0, 1.0, "+"), "+1j");
    assert_eq!(complex(1.0, -2.0, ".2f"), "1.00-2.00j");
    assert_eq!(complex(1.0, 2.0, "010"), "ValueError: Zero padding is not allowed in complex format specifier");
    let text = |value: &str, spec: &str| {
        let subject = Subject::text("str");
        show_text(TextRef::with_str(spec, |spec| {
            let spec = Spec::parse(spec, subject)?;
            TextRef::with_str(value, |value| format_text(value, &spec, subject))
        }))
    };
    assert_eq!(text("abc", "😀>6.2"), "😀😀😀😀ab");
    assert_eq!(text("abc", "05"), "abc00");
    assert_eq!(text("abc", "d"), "ValueError: Unknown format code 'd' for object of type 'str'");
    assert_eq!(text("abc", "="), "ValueError: '=' alignment not allowed in string format specifier");
    assert_eq!(text("abc", " "), "ValueError: Space not allowed in string format specifier");
    assert_eq!(text("abc", "_"), "ValueError: Cannot specify '_' with 's'.");
}

/// Renders with the integer, the float or the text that a conversion wants.
fn percent(source: PercentSource<'_>, integer: i64, float: f64, text: &str) -> Result<String, Fault> {
    let mut all = String::new();
    let mut position = 0;
    while let Some((piece, next)) = next_percent_piece(source, position) {
        position = next;
        let directive = match piece {
            PercentPiece::Literal(span) => {
                let PercentSource::Text(source) = source else { continue };
                all.push_str(&span.of(source).to_display());
                continue;
            }
            PercentPiece::Directive(directive) => directive,
        };
        let star = Int::Small(-6);
        let resolved = Resolved::new(&directive, Some(&star), Some(&star))?;
        let conversion = match directive.end {
            End::Conversion(conversion) => conversion,
            End::Unsupported(fault) | End::Fault(fault) => return Err(fault),
        };
        let rendered = match format!("{conversion:?}").split('(').next() {
            Some("Decimal" | "Radix") => render_int(&Int::from(integer), conversion, &resolved, LIMIT)?,
            Some("Float") => render_float(float, conversion, &resolved),
            _ => TextRef::with_str(text, |text| render_text(text, conversion, &resolved)),
        };
        all.push_str(&rendered.as_ref().to_display());
    }
    Ok(all)
}

#[test]
fn percent_renders_and_complains() {
    let check = |template: &str, expected: &str| {
        let result = TextRef::with_str(template, |text| percent(PercentSource::Text(text), -42, -1234.5678, "héllo"));
        assert_eq!(show(result), expected, "{template:?}");
    };
    check("%d|%5d|%-5d|%05d|%+.4d|%8.5d", "-42|  -42|-42  |-0042|-0042|  -00042");
    check("%x|%#X|%#010x|%#.3o", "-2a|-0X2A|-0x000002a|-0o052");
    check("%f|%.0e|%#.0e|%010.1f|%G", "-1234.567800|-1e+03|-1.e+03|-0001234.6|-1234.57");
    check("%s|%7s|%-7.2s|%05c|%.3c", "héllo|  héllo|hé     |héllo|héllo");
    check("100%%|%*d|%.*f", "100%|-42   |-1235");
    check("%", "ValueError: incomplete format");
    check("%(a", "ValueError: incomplete format key");
    check("é%é", "ValueError: unsupported format character '?' (0xe9) at index 2");
    check("%5%", "ValueError: unsupported format character '%' (0x25) at index 2");
    check("%lld", "ValueError: unsupported format character 'l' (0x6c) at index 2");
    check("%9223372036854775808d", "ValueError: width too big");
    check("%.2147483648d", "ValueError: precision too big");
    let bytes = |template: &[u8]| show(percent(PercentSource::Bytes(template), 7, 0.5, ""));
    assert_eq!(bytes(b"%b%d"), "7");
    assert_eq!(bytes(b"%.2147483648d"), "ValueError: prec too big");
    assert_eq!(bytes(b"%\xff"), "OverflowError: character argument not in range(0x110000)");
}

/// Prints literals as they are and fields as `<head accessors !conversion :spec>`.
fn template(
    text: TextRef<'_>,
    start: usize,
    end: usize,
    numbering: &mut Numbering,
    depth: u32,
) -> Result<String, Fault> {
    if depth == 0 {
        return Err(recursion_exceeded());
    }
    let mut all = Vec::new();
    let mut position = start;
    while let Some(step) = next_template_piece(text, position, end) {
        let (piece, next) = step?;
        position = next;
        let field = match piece {
            TemplatePiece::Literal(span) => {
                all.push(span.of(text).to_display().into_owned());
                continue;
            }
            TemplatePiece::Field(field) => field,
        };
        let (head, mut at) = first_name(text, field.name, numbering)?;
        all.push(match head {
            FieldName::Index(index) => format!("<{index}"),
            FieldName::Name(span) => format!("<'{}'", span.of(text).to_display()),
        });
        while let Some(step) = next_accessor(text, field.name, at) {
            let (accessor, next) = step?;
            at = next;
            all.push(match accessor {
                Accessor::Attribute(span) => format!(" .{}", span.of(text).to_display()),
                Accessor::Index(index) => format!(" [{index}]"),
                Accessor::Key(span) => format!(" ['{}']", span.of(text).to_display()),
            });
        }
        match field.conversion.map(char::from_u32) {
            None => {}
            Some(Some(letter @ ('r' | 's' | 'a'))) => all.push(format!(" !{letter}")),
            Some(_) => return Err(unknown_conversion(field.conversion.unwrap())),
        }
        let spec = if field.nested {
            template(text, field.spec.start, field.spec.end, numbering, depth - 1)?
        } else {
            field.spec.of(text).to_display().into_owned()
        };
        all.push(if spec.is_empty() { ">".to_owned() } else { format!(" :{spec}>") });
    }
    Ok(all.concat())
}

#[test]
fn templates_parse_and_complain() {
    let check = |source: &str, expected: &str| {
        let result = TextRef::with_str(source, |text| {
            template(text, 0, text.len(), &mut Numbering::default(), MAX_TEMPLATE_DEPTH)
        });
        assert_eq!(show(result), expected, "{source:?}");
    };
    check("a{{b}}{}{!r:>{}}", "a{b}<0><1 !r :><2>>");
    check("{0.x[1][k k].y!s:5}", "<0 .x [1] ['k k'] .y !s :5>");
    check("{٣}{ 0}{-1}{0[{]}", "<3><' 0'><'-1'><0 ['{']>");
    check("{", "ValueError: Single '{' encountered in format string");
    check("a}b", "ValueError: Single '}' encountered in format string");
    check("{a", "ValueError: expected '}' before end of string");
    check("{!", "ValueError: end of string while looking for conversion specifier");
    check("{!r", "ValueError: unmatched '{' in format spec");
    check("{!rr}", "ValueError: expected ':' after conversion specifier");
    check("{!x}", "ValueError: Unknown conversion specifier x");
    check("{!é}", "ValueError: Unknown conversion specifier \\xe9");
    check("{a{b}}", "ValueError: unexpected '{' in field name");
    check("{0.}", "ValueError: Empty attribute in format string");
    check("{0[]}", "ValueError: Empty attribute in format string");
    check("{0[a]b}", "ValueError: Only '.' or '[' may follow ']' in format field specifier");
    check("{0}{}", "ValueError: cannot switch from manual field specification to automatic field numbering");
    check("{:{0}}", "ValueError: cannot switch from automatic field numbering to manual field specification");
    check("{:{:{}}}", "ValueError: Max string recursion exceeded");
    check("{9223372036854775808}", "ValueError: Too many decimal digits in format string");
}

fn ints() -> impl Strategy<Value = Int> {
    (any::<i128>(), any::<i64>(), 0u32..130)
        .prop_map(|(wide, narrow, shift)| Int::from((BigInt::from(wide) * BigInt::from(narrow)) >> shift))
}

proptest! {
    #[test]
    fn float_text_reads_back(bits in any::<u64>()) {
        let value = f64::from_bits(bits);
        let read = parse_float(TextRef::Ascii(&float_repr(value))).unwrap();
        prop_assert!(read == value || value.is_nan() && read.is_nan());
        let read = float_from_hex(TextRef::Ascii(&float_to_hex(value))).unwrap();
        prop_assert!(read == value || value.is_nan() && read.is_nan());
    }

    #[test]
    fn int_text_reads_back(value in ints()) {
        let text = int_to_string(&value, LIMIT).unwrap();
        prop_assert_eq!(parse_int(TextRef::Ascii(&text), 10, LIMIT).unwrap(), value);
    }

    #[test]
    fn division_splits_the_value(left in ints(), right in ints()) {
        if let Ok((quotient, rest)) = left.divmod(&right) {
            prop_assert_eq!(&(&quotient * &right) + &rest, left);
            prop_assert!(rest.is_zero() || rest.is_negative() == right.is_negative());
            prop_assert!(quotient.is_canonical() && rest.is_canonical());
        }
    }

    #[test]
    fn no_template_panics(text in "[{}!:.\\[\\]a0é]{0,12}", spec in "[<>=^+z#0-9,_.bcdfgsx%é ]{0,8}") {
        let text = Text::from(text);
        let length = text.as_ref().len();
        let _ = template(text.as_ref(), 0, length, &mut Numbering::default(), MAX_TEMPLATE_DEPTH);
        let spec = Text::from(spec);
        if let Ok(spec) = Spec::parse(spec.as_ref(), Subject::float("float")) && spec.float_size() < 10_000 {
            let _ = format_float(1.5, &spec, Subject::float("float"));
        }
    }
}
