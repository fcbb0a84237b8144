package extract

import (
	"regexp"
	"strings"
	"sync"
)

// frontField is a line of a front matter.
var frontField = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^([A-Za-z_]+):\s*(.*)$`) })

// frontMatter reads the fields between two lines of "---" at the start of a text, and gives what follows.
func frontMatter(s string) (fields map[string]string, body string) {
	first, rest, _ := strings.Cut(s, "\n")
	if strings.TrimSpace(first) != "---" {
		return nil, s
	}
	fields = map[string]string{}
	for line := range strings.Lines(rest) {
		rest = rest[len(line):]
		line = strings.TrimSpace(line)
		if line == "---" {
			return fields, rest
		}
		if f := frontField().FindStringSubmatch(line); f != nil {
			fields[strings.ToLower(f[1])] = strings.Trim(f[2], `"' `)
		}
	}
	return nil, s // it never ended: a rule, and text
}
