<?php

require __DIR__ . '/../vendor/autoload.php';

echo Bookings\Calendar::day($_GET['date'] ?? '2025-03-14', $_GET['locale'] ?? 'es'), "\n";
