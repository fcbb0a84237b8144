package db

import "time"

// timeLayout has nine digits always, so that moments sort as text and none loses precision.
const timeLayout = "2006-01-02T15:04:05.000000000Z07:00"

// FormatTime writes a moment in UTC; null for the zero time.
func FormatTime(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.UTC().Format(timeLayout)
}

// ParseTime reads a moment; the zero time for anything else.
func ParseTime(s string) time.Time {
	t, err := time.Parse(time.RFC3339Nano, s)
	if err != nil {
		return time.Time{}
	}
	return t.UTC()
}
