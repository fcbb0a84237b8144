package phrase

import (
	"regexp"
	"strings"
)

// givenTime is a time as pages give it; seconds and zone may be missing.
var givenTime = regexp.MustCompile(`^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:[.,]\d+)?)?([Zz]|[+-]\d\d:?\d\d)?$`)

// readTime is a time as people write it, and as Time writes it.
var readTime = regexp.MustCompile(`^(\d{4}-\d\d-\d\d) (\d\d:\d\d(?::\d\d)?)(?: ?(UTC|Z|[+−-]\d\d:\d\d))?$`)

// Time writes a time as the source gave it for people: with its zone where it has one, and never in another. What is no
// such time stays as it is.
func Time(given string) string {
	part := givenTime.FindStringSubmatch(given)
	if part == nil {
		return given
	}
	return strings.TrimRight(part[1]+" "+part[2]+" "+zoneWords(part[3]), " ")
}

// zoneWords writes a zone with a sign that can be seen.
func zoneWords(zone string) string {
	switch zone {
	case "Z", "z", "+00:00", "+0000", "-00:00", "-0000":
		return "UTC"
	}
	return strings.Replace(zone, "-", "−", 1)
}

// Given is the time behind what stands in a field: the one that was shown there, unless the user wrote another.
func Given(typed, shown string) string {
	if typed == Time(shown) {
		return shown
	}
	part := readTime.FindStringSubmatch(strings.TrimSpace(typed))
	if part == nil {
		return typed
	}
	zone := strings.Replace(part[3], "−", "-", 1)
	if zone == "UTC" {
		zone = "Z"
	}
	return part[1] + "T" + part[2] + zone
}

// Day is the date of a time as the source gave it.
func Day(given string) string {
	date, _, _ := strings.Cut(given, "T")
	return date
}
