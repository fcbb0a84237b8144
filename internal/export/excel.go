package export

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"
)

// A spreadsheet runs a cell that begins with one of these, also in their full-width forms; an apostrophe before it
// makes it text. A cell that begins with an apostrophe gets one too, so that taking one off always gives the cell back.
const triggers = "=+-@\t\r\n'＝＋－＠"

// plainNumber is a number that a spreadsheet may take for one.
var plainNumber = regexp.MustCompile(`^-?[0-9]+([.,][0-9]+)?$`)

// guard makes a cell safe for a spreadsheet.
func guard(cell string) string {
	first, _ := utf8.DecodeRuneInString(cell)
	if cell == "" || !strings.ContainsRune(triggers, first) || plainNumber.MatchString(cell) {
		return cell
	}
	return "'" + cell
}

// unguard takes the guard off.
func unguard(cell string) string { return strings.TrimPrefix(cell, "'") }

// Separator gives the character that spreadsheets expect between cells where the language of locale (such as
// "uk_UA.UTF-8") is spoken: a semicolon where the comma stands in numbers, else a comma.
func Separator(locale string) rune {
	name, _, _ := strings.Cut(locale, ".")
	tag, err := language.Parse(strings.ReplaceAll(name, "_", "-"))
	if err != nil {
		return ','
	}
	if strings.Contains(message.NewPrinter(tag).Sprint(number.Decimal(0.5)), ",") {
		return ';'
	}
	return ','
}
