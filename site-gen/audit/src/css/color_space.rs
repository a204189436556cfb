//! Spaces in which colours are written and mixed, to sRGB and back (CSS Color 4, section 17).

type Triple = [f32; 3];

/// A colour space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    Srgb,
    SrgbLinear,
    DisplayP3,
    XyzD50,
    XyzD65,
    Hsl,
    Hwb,
    Lab,
    Lch,
    Oklab,
    Oklch,
}

impl Space {
    /// By the name of a colour function of its own.
    pub fn of_name(name: &str) -> Option<Space> {
        Some(match name {
            "hsl" => Space::Hsl,
            "hwb" => Space::Hwb,
            "lab" => Space::Lab,
            "lch" => Space::Lch,
            "oklab" => Space::Oklab,
            "oklch" => Space::Oklch,
            _ => return None,
        })
    }

    /// By the first word inside `color()`.
    pub fn of_color_function(name: &str) -> Option<Space> {
        Some(match name.to_ascii_lowercase().as_str() {
            "srgb" => Space::Srgb,
            "srgb-linear" => Space::SrgbLinear,
            "display-p3" => Space::DisplayP3,
            "xyz" | "xyz-d65" => Space::XyzD65,
            "xyz-d50" => Space::XyzD50,
            _ => return None,
        })
    }

    /// By the word after `in`.
    pub fn of_mix(name: &str) -> Option<Space> {
        Space::of_name(name).or_else(|| Space::of_color_function(name))
    }

    /// Which coordinate is an angle.
    pub fn hue(self) -> Option<usize> {
        match self {
            Space::Hsl | Space::Hwb => Some(0),
            Space::Lch | Space::Oklch => Some(2),
            _ => None,
        }
    }

    /// Whether a colour has so little colour that its angle means nothing.
    fn is_without_hue(self, [_, b, c]: Triple) -> bool {
        match self {
            Space::Hsl => b < 0.001,
            Space::Hwb => b + c > 0.999,
            Space::Lch => b < 0.15,
            Space::Oklch => b < 0.0004,
            _ => false,
        }
    }
}

/// Two colours made ready to be mixed: an angle that means nothing is the other's, and
/// angles lie so that the way between them is the one asked for.
pub(super) fn fix_up(
    space: Space,
    mut from: Triple,
    mut to: Triple,
    way: Option<&str>,
) -> (Triple, Triple) {
    let Some(hue) = space.hue() else {
        return (from, to);
    };
    match (space.is_without_hue(from), space.is_without_hue(to)) {
        (true, false) => from[hue] = to[hue],
        (false, true) => to[hue] = from[hue],
        _ => {}
    }
    let turn = to[hue] - from[hue];
    match way.unwrap_or("shorter") {
        "longer" if 0.0 < turn && turn < 180.0 => from[hue] += 360.0,
        "longer" if -180.0 < turn && turn <= 0.0 => to[hue] += 360.0,
        "increasing" if turn < 0.0 => to[hue] += 360.0,
        "decreasing" if turn > 0.0 => from[hue] += 360.0,
        "shorter" if turn > 180.0 => from[hue] += 360.0,
        "shorter" if turn < -180.0 => to[hue] += 360.0,
        _ => {}
    }
    (from, to)
}

/// Coordinates of a space as channels of sRGB, which may lie beyond 0 and 1.
pub(super) fn from_space(space: Space, coordinates: Triple) -> Triple {
    let linear = match space {
        Space::Srgb => return coordinates,
        Space::Hsl => return from_hsl(coordinates),
        Space::Hwb => return from_hwb(coordinates),
        Space::SrgbLinear => coordinates,
        Space::DisplayP3 => times(&P3_TO_SRGB, coordinates.map(decoded)),
        Space::XyzD65 => times(&XYZ_TO_SRGB, coordinates),
        Space::XyzD50 => times(&XYZ_TO_SRGB, times(&D50_TO_D65, coordinates)),
        Space::Lab => from_lab(coordinates),
        Space::Lch => from_lab(from_polar(coordinates)),
        Space::Oklab => from_oklab(coordinates),
        Space::Oklch => from_oklab(from_polar(coordinates)),
    };
    linear.map(encoded)
}

/// Channels of sRGB as coordinates of a space.
pub(super) fn to_space(space: Space, channels: Triple) -> Triple {
    let linear = channels.map(decoded);
    match space {
        Space::Srgb => channels,
        Space::Hsl => to_hsl(channels),
        Space::Hwb => {
            let [hue, ..] = to_hsl(channels);
            let (least, most) = extremes(channels);
            [hue, least, 1.0 - most]
        }
        Space::SrgbLinear => linear,
        Space::DisplayP3 => times(&SRGB_TO_P3, linear).map(encoded),
        Space::XyzD65 => times(&SRGB_TO_XYZ, linear),
        Space::XyzD50 => times(&D65_TO_D50, times(&SRGB_TO_XYZ, linear)),
        Space::Lab => to_lab(linear),
        Space::Lch => to_polar(to_lab(linear)),
        Space::Oklab => to_oklab(linear),
        Space::Oklch => to_polar(to_oklab(linear)),
    }
}

/// The transfer function of sRGB, from light to channel.
fn encoded(light: f32) -> f32 {
    let amount = light.abs();
    let channel = match amount <= 0.003_130_8 {
        true => amount * 12.92,
        false => 1.055 * amount.powf(1.0 / 2.4) - 0.055,
    };
    channel.copysign(light)
}

/// The transfer function of sRGB, from channel to light.
fn decoded(channel: f32) -> f32 {
    let amount = channel.abs();
    let light = match amount <= 0.04045 {
        true => amount / 12.92,
        false => ((amount + 0.055) / 1.055).powf(2.4),
    };
    light.copysign(channel)
}

fn times(matrix: &[Triple; 3], [x, y, z]: Triple) -> Triple {
    matrix.map(|[a, b, c]| a * x + b * y + c * z)
}

const XYZ_TO_SRGB: [Triple; 3] = [
    [3.240_97, -1.537_383_2, -0.498_610_76],
    [-0.969_243_65, 1.875_967_5, 0.041_555_06],
    [0.055_630_08, -0.203_976_96, 1.056_971_5],
];
const SRGB_TO_XYZ: [Triple; 3] = [
    [0.412_390_8, 0.357_584_33, 0.180_480_8],
    [0.212_639, 0.715_168_65, 0.072_192_32],
    [0.019_330_819, 0.119_194_78, 0.950_532_14],
];
const D50_TO_D65: [Triple; 3] = [
    [0.955_473_4, -0.023_098_456, 0.063_259_24],
    [-0.028_369_71, 1.009_995_4, 0.021_041_441],
    [0.012_314_014, -0.020_507_649, 1.330_365_9],
];
const D65_TO_D50: [Triple; 3] = [
    [1.047_929_8, 0.022_946_87, -0.050_192_267],
    [0.029_627_81, 0.990_434_4, -0.017_073_799],
    [-0.009_243_04, 0.015_055_19, 0.751_874_3],
];
const P3_TO_SRGB: [Triple; 3] = [
    [1.224_940_2, -0.224_940_18, 0.0],
    [-0.042_056_955, 1.042_057, 0.0],
    [-0.019_637_555, -0.078_636_05, 1.098_273_6],
];
const SRGB_TO_P3: [Triple; 3] = [
    [0.822_461_96, 0.177_538_04, 0.0],
    [0.033_194_2, 0.966_805_8, 0.0],
    [0.017_082_63, 0.072_397_44, 0.910_519_96],
];

/// The white of D50, in which Lab is written.
const WHITE_D50: Triple = [0.964_295_7, 1.0, 0.825_104_6];
const KAPPA: f32 = 24389.0 / 27.0;
const EPSILON: f32 = 216.0 / 24389.0;

fn from_lab([lightness, a, b]: Triple) -> Triple {
    let y = (lightness + 16.0) / 116.0;
    let amount = |f: f32| match f.powi(3) > EPSILON {
        true => f.powi(3),
        false => (116.0 * f - 16.0) / KAPPA,
    };
    let parts = [amount(a / 500.0 + y), amount(y), amount(y - b / 200.0)];
    let mut xyz = [0.0; 3];
    for index in 0..3 {
        xyz[index] = parts[index] * WHITE_D50[index];
    }
    times(&XYZ_TO_SRGB, times(&D50_TO_D65, xyz))
}

fn to_lab(linear: Triple) -> Triple {
    let xyz = times(&D65_TO_D50, times(&SRGB_TO_XYZ, linear));
    let f = |index: usize| {
        let part = xyz[index] / WHITE_D50[index];
        match part > EPSILON {
            true => part.cbrt(),
            false => (KAPPA * part + 16.0) / 116.0,
        }
    };
    let (x, y, z) = (f(0), f(1), f(2));
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn from_oklab([lightness, a, b]: Triple) -> Triple {
    const TO_CONES: [Triple; 3] = [
        [1.0, 0.396_337_78, 0.215_803_76],
        [1.0, -0.105_561_346, -0.063_854_17],
        [1.0, -0.089_484_18, -1.291_485_5],
    ];
    const TO_LINEAR: [Triple; 3] = [
        [4.076_741_7, -3.307_711_6, 0.230_969_93],
        [-1.268_438, 2.609_757_4, -0.341_319_4],
        [-0.004_196_086_3, -0.703_418_6, 1.707_614_7],
    ];
    times(
        &TO_LINEAR,
        times(&TO_CONES, [lightness, a, b]).map(|cone| cone.powi(3)),
    )
}

fn to_oklab(linear: Triple) -> Triple {
    const TO_CONES: [Triple; 3] = [
        [0.412_221_47, 0.536_332_54, 0.051_445_994],
        [0.211_903_5, 0.680_699_5, 0.107_396_96],
        [0.088_302_46, 0.281_718_85, 0.629_978_7],
    ];
    const TO_LAB: [Triple; 3] = [
        [0.210_454_26, 0.793_617_8, -0.004_072_047],
        [1.977_998_5, -2.428_592_2, 0.450_593_7],
        [0.025_904_037, 0.782_771_77, -0.808_675_77],
    ];
    times(&TO_LAB, times(&TO_CONES, linear).map(f32::cbrt))
}

fn from_polar([lightness, chroma, hue]: Triple) -> Triple {
    let (sine, cosine) = hue.to_radians().sin_cos();
    [lightness, chroma * cosine, chroma * sine]
}

fn to_polar([lightness, a, b]: Triple) -> Triple {
    [
        lightness,
        a.hypot(b),
        b.atan2(a).to_degrees().rem_euclid(360.0),
    ]
}

fn from_hsl([hue, saturation, lightness]: Triple) -> Triple {
    let hue = hue.rem_euclid(360.0);
    [0.0, 8.0, 4.0].map(|offset: f32| {
        let position = (offset + hue / 30.0) % 12.0;
        let spread = saturation * lightness.min(1.0 - lightness);
        lightness - spread * (position - 3.0).min(9.0 - position).clamp(-1.0, 1.0)
    })
}

fn from_hwb([hue, white, black]: Triple) -> Triple {
    let sum = white + black;
    if sum >= 1.0 {
        return [white / sum; 3];
    }
    from_hsl([hue, 1.0, 0.5]).map(|channel| channel * (1.0 - sum) + white)
}

fn to_hsl(channels: Triple) -> Triple {
    let [red, green, blue] = channels;
    let (least, most) = extremes(channels);
    let lightness = (least + most) / 2.0;
    let spread = most - least;
    if spread <= 0.0 {
        return [0.0, 0.0, lightness];
    }
    let sixth = if most == red {
        (green - blue) / spread
    } else if most == green {
        (blue - red) / spread + 2.0
    } else {
        (red - green) / spread + 4.0
    };
    let saturation = (most - lightness) / lightness.min(1.0 - lightness);
    [(sixth * 60.0).rem_euclid(360.0), saturation, lightness]
}

fn extremes([red, green, blue]: Triple) -> (f32, f32) {
    (red.min(green).min(blue), red.max(green).max(blue))
}
