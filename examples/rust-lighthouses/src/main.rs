mod lights;

use std::env;

fn main() {
    let wanted = env::args().nth(1).unwrap_or_default();
    for light in lights::read("data/lights.csv") {
        if light.name.contains(&wanted) {
            println!("{}: a flash every {} s, seen over {} miles", light.name, light.period, light.range);
        }
    }
}
