use std::fs;

pub struct Light {
    pub name: String,
    pub period: u32,
    pub range: u32,
}

pub fn read(path: &str) -> Vec<Light> {
    let text = fs::read_to_string(path).expect("the list of lights");
    text.lines().filter_map(parse).collect()
}

fn parse(line: &str) -> Option<Light> {
    let mut fields = line.split(',');
    let name = fields.next()?.to_string();
    let period = fields.next()?.parse().ok()?;
    let range = fields.next()?.parse().ok()?;
    Some(Light { name, period, range })
}
