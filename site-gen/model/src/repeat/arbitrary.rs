//! Any rule, for laws that hold for all of them.

use proptest::prelude::*;

use super::*;

/// Any rule.
pub fn rules() -> impl Strategy<Value = Rule> {
    let every = 1u16..=12;
    let weekday = (0i8..7).prop_map(|n| Weekday::from_monday_zero_offset(n).expect("0 to 6"));
    let week = prop::sample::select(vec![Week::First, Week::Second, Week::Third, Week::Last]);
    let day = prop_oneof![(1i8..=28).prop_map(MonthDay::Day), Just(MonthDay::Last)];
    prop_oneof![
        (every.clone(), prop::collection::vec(weekday.clone(), 1..=7)).prop_map(|(every, days)| {
            Rule::Weekly {
                every,
                days: weekdays(days.into_iter()),
            }
        }),
        (
            every.clone(),
            prop::collection::btree_set(week, 1..=3),
            weekday
        )
            .prop_map(|(every, weeks, weekday)| Rule::MonthlyWeekday {
                every,
                weeks: weeks.into_iter().collect(),
                weekday
            }),
        (every, day).prop_map(|(every, day)| Rule::MonthlyDay { every, day }),
        Just(Rule::Yearly),
    ]
}
