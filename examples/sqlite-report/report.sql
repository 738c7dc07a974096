-- The turnover by month, and its share of the year's.
.import --csv sales.csv sales
SELECT
  substr(day, 1, 7) AS month,
  count(*) AS sales,
  printf('%.2f', sum(price)) AS turnover,
  printf('%.1f %%', 100 * sum(price) / (SELECT sum(price) FROM sales)) AS share
FROM sales
GROUP BY month
ORDER BY month;
