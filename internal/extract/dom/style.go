package dom

import (
	"strconv"
	"strings"
)

// look is what a style says of how an element stands on the page. What it does not say is left open.
type look struct {
	display string // its value of display, such as "block"
	gone    bool   // it is taken away: display none, or visibility hidden
	unseen  bool   // it is there, but too far away or cut off to be seen
	folded  bool   // it is folded up, as a panel that a click opens
	faint   bool   // it is there, but without ink
	tiny    bool   // its letters have no size
	struck  bool   // its text is struck out
	floats  bool   // it stands beside the text
	large   bool   // its letters are at least half as large again as those around it
}

// over is a look with what another says of the same element laid over it.
func (l look) over(other look) look {
	if other.display != "" {
		l.display, l.gone = other.display, other.gone
	}
	return look{
		display: l.display,
		gone:    l.gone || other.gone,
		unseen:  l.unseen || other.unseen,
		folded:  l.folded || other.folded,
		faint:   l.faint || other.faint,
		tiny: l.tiny ||
			other.tiny,
		struck: l.struck || other.struck,
		floats: l.floats || other.floats,
		large:  l.large || other.large,
	}
}

// parts tells that an element with this look stands apart from the letters beside it.
func (l look) parts() bool {
	switch l.display {
	case "", "inline", "contents", "none", "ruby", "ruby-text":
		return false
	}
	return true
}

// breaks tells that an element with this look stands on lines of its own.
func (l look) breaks() bool {
	switch l.display {
	case "block", "flex", "grid", "list-item", "table", "flow-root", "table-row", "-webkit-box":
		return true
	}
	return false
}

// spreads tells that an element with this look lays out its children one by one.
func (l look) spreads() bool {
	switch l.display {
	case "flex", "inline-flex", "grid", "inline-grid":
		return true
	}
	return false
}

// readStyle reads the declarations of a style, as they stand in an attribute or between the braces of a sheet.
func readStyle(style string) look {
	var l look
	var b box
	ink, paper := "", ""
	for declaration := range strings.SplitSeq(strings.ToLower(style), ";") {
		name, value, ok := strings.Cut(declaration, ":")
		if ok {
			name, value = strings.TrimSpace(
				name,
			), strings.TrimSpace(
				strings.TrimSuffix(strings.TrimSpace(value), "!important"),
			)
			l.declare(name, value)
			b.declare(name, value)
			switch name {
			case "color":
				ink = value
			case "background", "background-color":
				paper = value
			}
		}
	}
	l.unseen, l.folded = b.unseen(), b.cut && b.flat
	l.faint = l.faint || ink != "" && ink == paper
	return l
}

// declare takes in what one declaration says.
func (l *look) declare(name, value string) {
	switch name {
	case "display":
		l.display, l.gone = value, value == "none"
	case "visibility":
		l.gone = l.gone || value == "hidden" || value == "collapse"
	case "font-size":
		n, unit := length(value)
		l.tiny = n == 0 && unit != "" || n <= 1 && unit == "px" || n < 0.1 && (unit == "em" || unit == "rem")
		l.large = unit == "em" && n >= 1.5 || unit == "rem" && n >= 2 || unit == "%" && n >= 150 ||
			unit == "px" && n >= 30
	case "opacity":
		n, unit := length(value)
		l.faint = l.faint || n == 0 && unit != ""
	case "color":
		l.faint = l.faint || value == "transparent"
	case "float":
		l.floats = value == "left" || value == "right" || value == "inline-start"
	case "text-decoration", "text-decoration-line":
		l.struck = strings.Contains(value, "line-through")
	}
}

// box is what a style says of where an element lies and how much of it is to be seen.
type box struct{ lifted, away, clipped, narrow, low, flat, cut bool }

// far is how many pixels from its place an element lies that is not meant to be seen.
const far = 900

func (b *box) declare(name, value string) {
	n, unit := length(value)
	switch name {
	case "position":
		b.lifted = value == "absolute" || value == "fixed"
	case "left", "top", "right", "bottom", "text-indent", "margin-left", "inset-inline-start":
		b.away = b.away || n <= -far && unit == "px" || n <= -far/16 && (unit == "em" || unit == "rem") ||
			n <= -100 && (unit == "vw" || unit == "vh")
	case "clip":
		b.clipped = b.clipped || strings.HasPrefix(value, "rect(0") || strings.HasPrefix(value, "rect(1px")
	case "clip-path":
		b.clipped = b.clipped || strings.HasPrefix(value, "inset(50%") || strings.HasPrefix(value, "inset(100%")
	case "width", "max-width":
		b.narrow = b.narrow || unit != "" && n <= 1 && unit != "%"
	case "height", "max-height":
		b.low = b.low || unit != "" && n <= 1 && unit != "%"
		b.flat = b.flat || unit != "" && n == 0
	case "transform":
		b.away = b.away || strings.HasPrefix(value, "scale(0)") || strings.HasPrefix(value, "scale(0,")
	case "overflow":
		b.cut = value == "hidden" || value == "clip"
	}
}

// unseen tells that nothing of the element is to be seen.
func (b *box) unseen() bool {
	return b.away || b.clipped && b.lifted || b.cut && b.narrow && b.low
}

// length reads a length, or a bare number as one of no unit's but its own. The unit is empty for what is no length.
func length(value string) (n float64, unit string) {
	end := strings.IndexFunc(
		value,
		func(r rune) bool { return r != '-' && r != '+' && r != '.' && (r < '0' || r > '9') },
	)
	if end < 0 {
		end, unit = len(value), "px"
	} else {
		unit = strings.TrimSpace(value[end:])
	}
	n, err := strconv.ParseFloat(value[:end], 64)
	if err != nil {
		return 0, ""
	}
	return n, unit
}
