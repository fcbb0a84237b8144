package ingest_test

import (
	"strings"
	"testing"

	"golang.org/x/net/html/charset"
)

// Every charset of the WHATWG's list, by one or more of its labels.
var labels = strings.Fields(`utf-8 unicode-1-1-utf-8 cp866 ibm866 latin2 iso-8859-2 latin3 iso-8859-3 iso-8859-4
cyrillic iso-8859-5 arabic iso-8859-6
        greek8 iso-8859-7 hebrew visual iso-8859-8 logical iso-8859-8-i latin6 iso-8859-10 iso-8859-13
iso-8859-14 l9 iso-8859-15 iso-8859-16 koi koi8-r koi8-ru
        koi8-u mac macintosh tis-620 windows-874 x-cp1250 windows-1250 cp1251 windows-1251 ascii latin1
iso-8859-1 windows-1252 cp1253 windows-1253 latin5
        iso-8859-9 windows-1254 cp1255 windows-1255 cp1256 windows-1256 windows-1257 cp1258 windows-1258
x-mac-ukrainian x-mac-cyrillic gb2312 gbk gb18030
	big5-hkscs big5 x-euc-jp euc-jp iso-2022-jp sjis ms932 shift_jis ks_c_5601-1987 euc-kr`)

// more are sentences for charsets that none of the samples can be written in.
var more = map[string]string{
	"latvian": "Ministrs paziņoja, ka pagājušajā gadā valsts skolām iztērējusi par trešdaļu vairāk, nekā bija plānots, " +
		"galvenokārt Rīgā.",
	"thai": "รัฐมนตรีกล่าวว่าปีที่แล้วประเทศใช้จ่ายกับโรงเรียนมากกว่าที่วางแผนไว้หนึ่งในสาม " +
		"ค่าใช้จ่ายจะเพิ่มขึ้นอีกในปีนี้",
	"maltese": "Il-ministru qal li s-sena li għaddiet il-pajjiż nefaq terz aktar milli kien ippjanat fuq l-iskejjel, " +
		"l-aktar f’Għawdex u ż-Żejtun.",
	"plain": "The minister said that spending on schools rose by a third last year.",
}

func TestEveryCharsetOfTheListByItsLabels(t *testing.T) {
	for _, label := range labels {
		enc, name := charset.Lookup(label)
		if enc == nil {
			t.Errorf("%s is unknown", label)
			continue
		}
		for _, all := range []map[string]string{samples, more} {
			for language, text := range all {
				body, err := enc.NewEncoder().String(text)
				if err != nil || strings.Contains(body, "&#") {
					continue // the charset has no letters for it
				}
				late := "<html><head><!-- " + strings.Repeat("x", 6<<10) + " -->"
				for how, in := range map[string]struct{ data, mediaType string }{
					"in the header": {"<p>" + body, "text/html; charset=" + label},
					"in the page":   {"<meta charset='" + label + "'><p>" + body, "text/html"},
					"late": {late + "<meta http-equiv=Content-Type content='text/html;charset=" + label +
						"'><p>" + body, "text/html"},
					"after a server's own default": {"<meta charset='" + label + "'><p>" + body, "text/html; charset=iso-8859-1"},
				} {
					if got := read(t, in.data, in.mediaType).Content; !strings.HasSuffix(got, text) {
						t.Errorf("%s (%s), %s, %s: …%s", label, name, language, how, tail(got))
					}
				}
			}
		}
	}
}
