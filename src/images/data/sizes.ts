/**
 * Bytes to pull, on amd64: `family|suite|what|tag measured|bytes|source`. Of docker-library/repo-info, August and September 2026; `sum` means that
 * layers measured there were added up; distroless: its README, or (`deb`) its packages unpacked and compressed again.
 */
export const sizes = `
alpine|alpine3.24|alpine|3.24|3846391|repo-info
buildpack-deps|bookworm||bookworm|348576534|sum
buildpack-deps|bookworm|curl|bookworm-curl|72541503|sum
buildpack-deps|bookworm|scm|bookworm-scm|136949958|sum
buildpack-deps|trixie||trixie|379068870|sum
buildpack-deps|trixie|curl|trixie-curl|74950951|sum
buildpack-deps|trixie|scm|trixie-scm|142748950|sum
debian|bookworm||bookworm|48497403|repo-info
debian|bookworm|slim|bookworm-slim|28232643|repo-info
debian|trixie||trixie|49312314|repo-info
debian|trixie|slim|trixie-slim|29780765|repo-info
eclipse-temurin|alpine3.24|alpine jre|21-jre-alpine|74081196|repo-info
eclipse-temurin|resolute||21-jdk|230080573|repo-info
eclipse-temurin|resolute|jre|21-jre|121136054|repo-info
golang|alpine3.24|alpine|1.26-alpine|71399963|repo-info
golang|trixie||1.26|312305560|repo-info
nginx|alpine3.24|alpine|alpine|26310566|repo-info
nginx|alpine3.24|alpine slim|alpine-slim|5785502|repo-info
nginx|trixie||latest|63110572|repo-info
node|alpine3.24|alpine|24-alpine|58204379|repo-info
node|bookworm||24|408949206|repo-info
node|bookworm|slim|24-slim|80451137|repo-info
node|trixie||26|438187093|sum
node|trixie|slim|26-slim|80282894|sum
php|trixie|apache|8.3-apache|176343325|repo-info
python|alpine3.24|alpine|3.12-alpine|18037743|repo-info
python|bookworm||3.12-bookworm|380415877|sum
python|bookworm|slim|3.12-slim-bookworm|41639652|sum
python|trixie||3.12|410908459|repo-info
python|trixie|slim|3.12-slim|43188023|repo-info
ruby|bookworm||3.4-bookworm|404000082|sum
ruby|bookworm|slim|3.4-slim-bookworm|83656191|sum
ruby|trixie||3.4|434492418|sum
ruby|trixie|slim|3.4-slim|85216541|repo-info
rust|trixie|slim|1-slim|319098044|repo-info
gcr.io/distroless/base-debian13|trixie||latest|9739767|deb
gcr.io/distroless/cc-debian13|trixie||latest|10933686|deb
gcr.io/distroless/python3-debian13|trixie||latest|22696792|deb
gcr.io/distroless/static-debian13|trixie||latest|2097152|README`;
