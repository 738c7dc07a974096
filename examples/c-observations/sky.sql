CREATE TABLE seen (object TEXT, magnitude REAL);
INSERT INTO seen VALUES ('Vega', 0.03), ('Mizar', 2.04), ('Albireo', 3.05);
SELECT object || ' is the brightest of ' || (SELECT count(*) FROM seen) FROM seen ORDER BY magnitude LIMIT 1;
