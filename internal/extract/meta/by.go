package meta

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// by are the words that stand before an author's name, with a space, a colon or a bar after them.
var by = labels(`
	by | written by | posted by | story by | words by | reported by | reporting by | published by
	article by | authored by | author | authors | penned by | post author | text by | a post by | written-by
	contributor | von | text von | autor | autorin | autoren | par | auteur | auteure | auteurs | publié par
	écrit par | rédigé par | por | autora | autores | escrito por | texto de | di | autore | autrice
	scritto da | testo di | a cura di | door | af | av | tekst av | tekst af | text av | skrevet av
	skrevet af | skriven av | deur | eftir | höfundur | przez | autorka | autorzy | opracował | opracowała
	napsal | napsala | autoři | napísal | napísala | piše | napisao | napisala | autor teksta | szerző
	szerzők | írta | scris de | autorius | autorė | parašė | autors | autore | kirjoittaja | kirjoittanut
	автор | автори | авторка | авторы | текст | пише | автор на статията | пишува | γράφει ο
	γράφει η | συντάκτης | oleh | penulis | ditulis oleh | tác giả | yazar | yazan | müəllif
	shkruar nga | egilea | isinulat ni | מאת | כתב | כתבה | نویسنده | به قلم | نوشته | خبرنگار | تحریر | بقلم
	كتب | كتبت | كتبه | الكاتب | الكاتبة | المؤلف | إعداد | लेखक | लेखिका | संवाददाता | লেখক | লিখেছেন
	প্রতিবেদক | நிருபர் | எழுதியவர் | రచయిత | ავტორი | հեղինակ | โดย | ผู้เขียน | ผู้สื่อข่าว | 作者 | 撰文 | 撰稿
	记者 | 記者 | 本报记者 | 本報記者 | 著者 | 筆者 | 執筆 | 執筆者 | 文 | 取材・文 | 文・写真 | ライター | 글 | 글쓴이 | 작성자 | 저자`)

// alsoName is "by" in Indonesian and Malay, and a given name in Ukrainian: with one name after it, it is the latter.
const alsoName = "oleh"

// byColon are words of this kind that mean something else where no colon follows.
var byColon = labels(`
	text | tekst | texto | texte | testo | teksti | szöveg | metin | haber | muhabir | reporter | words
	story | report | tekstas | teksts | مراسل | تقرير | گزارش | रिपोर्ट | 文字 | 取材 | 취재`)

// labels reads a list of words parted by bars and line ends.
func labels(list string) []string {
	var out []string
	for line := range strings.Lines(list) {
		for label := range strings.SplitSeq(line, "|") {
			if label = strings.TrimSpace(label); label != "" {
				out = append(out, label)
			}
		}
	}
	slices.SortFunc(out, func(a, b string) int { return len(b) - len(a) }) // the longest first: "text by" before "text"
	return out
}

// byStarts are the first bytes of these words, in either case.
var byStarts = func() (starts [256]bool) {
	for _, w := range slices.Concat(by, byColon) {
		starts[w[0]] = true
		starts[strings.ToUpper(w)[0]] = true
	}
	return starts
}()

// CutBy takes the leading "By" off a byline, and tells whether there was one.
func CutBy(s string) (string, bool) {
	if inner := strings.TrimLeft(s, "(（[【［〔"); inner != s {
		if rest, ok := CutBy(inner); ok {
			return strings.TrimRight(rest, ")）]】］〕"), true
		}
		return s, false
	}
	found := false
	for again := true; again && s != "" && byStarts[s[0]]; { // nearly never
		again = false
		for _, w := range by {
			if rest, ok := cutWord(s, w); ok && (w != alsoName || strings.Count(rest, " ") > 0) {
				s, found, again = rest, true, true
			}
		}
		for _, w := range byColon {
			rest, ok := cutWord(s, w)
			if ok && strings.ContainsRune(colons, firstOf(strings.TrimLeft(s[len(w):], spaces))) {
				s, found, again = rest, true, true
			}
		}
	}
	return s, found
}

const (
	colons = ":：/／︰・"
	spaces = " \u00a0\u3000\t"
)

// cutWord takes a leading word off a byline, where a space or colon follows it, or, as where markup alone keeps them
// apart, a capital: "ByAda Miller".
func cutWord(s, word string) (string, bool) {
	if len(s) <= len(word) || !strings.EqualFold(s[:len(word)], word) {
		return "", false
	}
	rest := s[len(word):]
	after := firstOf(rest)
	if strings.ContainsRune(spaces+colons, after) {
		return strings.TrimLeft(rest, spaces+colons), true
	}
	before, _ := utf8.DecodeLastRuneInString(s[:len(word)])
	return rest, strings.HasSuffix(word, "by") && unicode.IsLower(before) && unicode.IsUpper(after)
}

// cutLabel is CutBy for a word that a colon follows.
func cutLabel(s string) (string, bool) {
	rest, ok := CutBy(s)
	label := strings.TrimRight(s[:len(s)-len(rest)], spaces)
	last, _ := utf8.DecodeLastRuneInString(label)
	return rest, ok && strings.ContainsRune(colons, last)
}

func firstOf(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// isBy tells whether a text is no more than a "By".
func isBy(s string) bool {
	s = strings.TrimRight(s, spaces+colons)
	same := func(w string) bool { return strings.EqualFold(s, w) }
	return utf8.RuneCountInString(s) < 20 && slices.ContainsFunc(by, same)
}

// afterBy is what stands after a "by" in the middle of a text, after a label such as "作者：" or "Author:", or after a bar
// and a word such as "von".
func afterBy(s string) (string, bool) {
	for at, word := range fieldsAt(s) {
		if at == 0 {
			continue
		}
		if strings.EqualFold(word, "by") {
			before := strings.Fields(s[:at])
			return strings.TrimLeft(s[at+len(word):], spaces), !slices.ContainsFunc(before[len(before)-1:], isCredit)
		}
		if rest, ok := cutLabel(s[at:]); ok {
			return rest, true
		}
		if rest, ok := CutBy(s[at:]); ok && strings.HasSuffix(strings.TrimRight(s[:at], spaces), "|") {
			return rest, true
		}
	}
	return "", false
}

// fieldsAt gives the words of a text with the places where they begin.
func fieldsAt(s string) func(yield func(int, string) bool) {
	return func(yield func(int, string) bool) {
		for at := 0; at < len(s); {
			word := s[at:]
			if end := strings.IndexAny(word, spaces); end >= 0 {
				word = word[:end]
			}
			if word != "" && !yield(at, word) {
				return
			}
			at += len(word)
			_, n := utf8.DecodeRuneInString(s[at:])
			at += n
		}
	}
}
