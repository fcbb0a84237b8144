package elsewhere

import (
	"regexp"
	"strconv"
	"strings"
)

// named is the name before the value on a line of streamed data.
var named = regexp.MustCompile(`^[0-9a-f]{1,6}:[A-Z]?`)

// sized is the name before a text of streamed data, and how many bytes the text has: no line end parts it from the
// next value.
var sized = regexp.MustCompile(`^[0-9a-f]{1,6}:T([0-9a-f]{1,7}),`)

// linesOf are the values of streamed data: a line each, and texts by their length.
func linesOf(streamed string) any {
	var out []any
	for streamed != "" {
		if m := sized.FindStringSubmatch(streamed); m != nil {
			size, err := strconv.ParseInt(m[1], 16, 32)
			rest := streamed[len(m[0]):]
			if end := int(size); err == nil && end <= len(rest) {
				out = append(out, strings.ToValidUTF8(rest[:end], ""))
				streamed = rest[end:]
				continue
			}
		}
		line, rest, _ := strings.Cut(streamed, "\n")
		streamed = rest
		line = line[len(named.FindString(line)):]
		if v, ok := decode(line); ok {
			out = append(out, v)
		} else if strings.TrimSpace(line) != "" {
			out = append(out, line)
		}
	}
	return out
}
