package ingest

import (
	"bytes"
	"mime"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// prologSize is how many bytes of a page may stand before its charset: some pages have all their styles and scripts
// there.
const prologSize = 256 << 10

// declarations lists the charsets that header and page declare, by their WHATWG names.
func declarations(data []byte, contentType string) []string {
	var names []string
	_, params, _ := mime.ParseMediaType(contentType) // an error leaves no parameters
	prolog := data[:min(len(data), prologSize)]
	for _, label := range []string{params["charset"], declaredInXML(prolog), declaredInMeta(prolog)} {
		// "replacement" stands for charsets that browsers refuse to read.
		if _, name := charset.Lookup(label); name != "" && name != "replacement" {
			names = append(names, name)
		}
	}
	return names
}

func declaredInXML(prolog []byte) string {
	rest, ok := bytes.CutPrefix(bytes.TrimSpace(prolog), []byte("<?xml"))
	if !ok {
		return ""
	}
	decl, _, _ := bytes.Cut(rest, []byte("?>"))
	_, value, ok := bytes.Cut(decl, []byte("encoding="))
	if !ok || len(value) < 2 {
		return ""
	}
	label, _, _ := bytes.Cut(value[1:], value[:1])
	return string(label)
}

// declaredInMeta finds <meta charset="…"> and <meta http-equiv="content-type" content="…; charset=…">.
func declaredInMeta(prolog []byte) string {
	z := html.NewTokenizer(bytes.NewReader(prolog))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken, html.SelfClosingTagToken:
			if t := z.Token(); t.Data == "meta" {
				if label := labelOf(t.Attr); label != "" {
					return label
				}
			}
		}
	}
}

func labelOf(attrs []html.Attribute) string {
	label, refersToType := "", false
	for _, a := range attrs {
		switch a.Key {
		case "charset":
			return readable(a.Val)
		case "http-equiv":
			refersToType = strings.EqualFold(strings.TrimSpace(a.Val), "content-type")
		case "content":
			_, value, _ := strings.Cut(strings.ToLower(a.Val), "charset=")
			label = strings.Trim(strings.SplitN(value, ";", 2)[0], " \t\"'")
		}
	}
	if !refersToType {
		return ""
	}
	return readable(label)
}

// readable takes what was read as single bytes at its word: then it cannot be UTF-16.
func readable(label string) string {
	if strings.HasPrefix(strings.ToLower(strings.TrimSpace(label)), "utf-16") {
		return utf8Name
	}
	return label
}
