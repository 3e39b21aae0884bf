use proptest::prelude::*;

use super::*;

const PACE: Pace = Pace { idle: 90_000, warning: 20_000 };

/// A kiosk and its clock.
struct Hall {
    state: State,
    now: Millis,
}

impl Hall {
    fn open() -> Self {
        Self { state: State::start(false, 1_000), now: 1_000 }
    }

    fn does(&mut self, event: Event) -> Option<Command> {
        let (state, command) = self.state.step(event, self.now, PACE);
        self.state = state;
        command
    }

    fn after(&mut self, millis: Millis, event: Event) -> Option<Command> {
        self.now += millis;
        self.does(event)
    }
}

#[test]
fn a_visit_from_touch_to_wipe() {
    let mut hall = Hall::open();
    assert_eq!(hall.after(STORY, Event::Tick), Some(Command::Show(1)));
    assert_eq!(hall.after(10, Event::Input), Some(Command::Begin(1)));
    assert_eq!(hall.after(89_999, Event::Tick), None);
    assert_eq!(hall.after(1, Event::Tick), Some(Command::Warn(20)));
    assert_eq!(hall.after(500, Event::Tick), Some(Command::Warn(20)));
    assert_eq!(hall.after(500, Event::Tick), Some(Command::Warn(19)));
    assert_eq!(hall.after(1_000, Event::Input), Some(Command::Calm), "any input prolongs");
    assert_eq!(hall.after(90_000, Event::Tick), Some(Command::Warn(20)), "for as long as before");
    assert_eq!(hall.after(20_000, Event::Tick), Some(Command::Wipe));
    assert_eq!(hall.after(100, Event::Input), None, "too late");
    assert_eq!(hall.after(100, Event::Wiped), Some(Command::Show(0)));
    assert!(matches!(hall.state, State::Attract { story: 0, paused: false, .. }));
}

#[test]
fn somebody_who_has_finished_leaves_nothing() {
    let mut hall = Hall::open();
    hall.does(Event::Input);
    assert_eq!(hall.does(Event::Restart), Some(Command::Wipe));
    assert_eq!(hall.after(PATIENCE - 1, Event::Tick), None);
    assert_eq!(hall.after(1, Event::Tick), Some(Command::Wipe), "asked for again until it is done");
}

#[test]
fn the_tour_can_be_stopped_to_read() {
    let mut hall = Hall::open();
    hall.does(Event::Pause);
    assert_eq!(hall.after(10 * STORY, Event::Tick), None);
    hall.does(Event::Pause);
    assert_eq!(hall.after(STORY, Event::Tick), Some(Command::Show(1)));
}

#[test]
fn a_clock_that_jumps_is_harmless() {
    let mut hall = Hall::open();
    hall.does(Event::Input);
    assert_eq!(hall.after(100_000_000, Event::Tick), Some(Command::Warn(20)), "a night's sleep still warns");
    hall.now = 5;
    assert_eq!(hall.does(Event::Tick), Some(Command::Warn(20)), "back again: the warning starts anew");
    assert_eq!(hall.after(20_000, Event::Tick), Some(Command::Wipe));
    hall.now = 0;
    assert_eq!(hall.does(Event::Tick), Some(Command::Wipe));
}

fn any_event() -> impl Strategy<Value = Event> {
    prop_oneof![
        4 => Just(Event::Tick),
        2 => Just(Event::Input),
        1 => Just(Event::Restart),
        1 => Just(Event::Pause),
        1 => Just(Event::Wiped),
    ]
}

/// Time that goes by, jumps ahead or goes back.
fn any_walk() -> impl Strategy<Value = Vec<(Event, i64)>> {
    let step = prop_oneof![6 => 0..30_000_i64, 1 => -200_000..200_000_i64, 1 => Just(i64::from(i32::MAX))];
    proptest::collection::vec((any_event(), step), 0..60)
}

proptest! {
    #[test]
    fn nothing_happens_that_may_not(walk in any_walk()) {
        let mut hall = Hall::open();
        for (event, step) in walk {
            let before = hall.state;
            hall.now = hall.now.saturating_add_signed(step);
            let command = hall.does(event);
            match (before, hall.state) {
                (State::Wiping(_), State::Attract { .. }) => prop_assert_eq!(event, Event::Wiped),
                (State::Visit(_) | State::Warning(_), State::Attract { .. }) => prop_assert!(false, "not wiped"),
                (State::Visit(_), State::Wiping(_)) => prop_assert_eq!(event, Event::Restart, "not warned"),
                (State::Visit(_) | State::Warning(_), State::Visit(_)) => {}
                (State::Warning(_), _) if event == Event::Input => prop_assert!(false, "not prolonged"),
                (_, State::Wiping(_)) if !matches!(before, State::Wiping(_)) => {
                    prop_assert_eq!(command, Some(Command::Wipe));
                }
                _ => {}
            }
        }
    }

    #[test]
    fn left_alone_it_always_comes_back_to_the_tour(walk in any_walk()) {
        let mut hall = Hall::open();
        for (event, step) in walk {
            hall.now = hall.now.saturating_add_signed(step);
            hall.does(event);
        }
        let start = hall.now;
        while !matches!(hall.state, State::Attract { .. }) {
            let wiped = hall.after(250, Event::Tick) == Some(Command::Wipe);
            if wiped {
                hall.does(Event::Wiped);
            }
            prop_assert!(hall.now - start <= PACE.idle + PACE.warning + PATIENCE + 1_000, "stuck in {:?}", hall.state);
        }
    }
}
