<?php

namespace Bookings;

final class Calendar
{
    /** The name of a day in a language: what the extension `intl` is for. */
    public static function day(string $date, string $locale): string
    {
        return \IntlDateFormatter::formatObject(new \DateTimeImmutable($date), 'EEEE', $locale);
    }
}
