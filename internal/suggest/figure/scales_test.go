package figure_test

import (
	"strings"
	"testing"

	"claimlight/internal/language"

	"github.com/shopspring/decimal"
)

// scaled are sentences of our own in languages of which the scales alone are known.
var scaled = []struct{ language, text, want string }{
	{"ar", "بلغت الخسائر ٢٫٥ مليار دولار، و4.2 مليون يورو.", "2500000000 USD; 4200000 EUR"},
	{"ar", "أُغلقت 1,234 مدرسة في 12 مارس.", ""},
	{"ar", "ارتفع بنسبة 12 في المئة.", "12 percent"},
	{"fa", "زیان بندر ۲٫۵ میلیارد دلار و ۳۰۰ هزار یورو بود.", "2500000000 USD; 300000 EUR"},
	{"fa", "رشد ۱۲ درصد، نه ۲/۵ میلیون نفر.", "12 percent"},
	{"ur", "بندرگاہ پر 2 کروڑ 50 لاکھ ڈالر لاگت آئی۔", "25000000 USD"},
	{"he", "הנמל עלה 2.5 מיליארד דולר ו-12 אחוז יותר.", "2500000000 USD; 12 percent"},
	{"hi", "बंदरगाह पर १,२३,४५,६७८.५० €, 5 लाख करोड़ रुपये खर्च हुए।", "12345678.5 EUR; 5000000000000 INR"},
	{"hi", "12 मार्च को 40 लोग आए।", ""},
	{"bn", "বন্দরে ৫ কোটি ২০ লাখ ডলার ব্যয় হয়েছে।", "52000000 USD"},
	{"ta", "துறைமுகத்திற்கு 3.5 கோடி ரூபாய் செலவானது.", "35000000 INR"},
	{"th", "ท่าเรือมีมูลค่า 2.5 ล้านบาท หรือ 3 พันล้านดอลลาร์", "2500000 THB; 3000000000 USD"},
	{"th", "พบ 5 พันธุ์ใหม่", ""},
	{"zh", "港口耗资3.5亿元，约2000万美元，增长12%。", "350000000 CNY; 20000000 USD; 12 percent"},
	{"zh", "10月份有5百货店关闭，1200多万人受影响。", ""},
	{"ja", "港の建設に1兆2000億円、３万人が参加した。", "1200000000000 JPY; 30000"},
	{"ja", "2千5百万円と1万2345人。", ""},
	{"ko", "항구에 1조2000억원, 5천만 달러가 들었고 3만명이 왔다.", "1200000000000 KRW; 50000000 USD; 30000"},
	{"el", "Το λιμάνι κόστισε 2,5 δισεκατομμύρια ευρώ, 40 % περισσότερο.", "2500000000 EUR; 40 percent"},
	{"ka", "პორტი 2,5 მილიონი ლარი დაჯდა.", "2500000 GEL"},
	{"hy", "Նավահանգիստն արժեցել է 2,5 միլիարդ դրամ։", "2500000000 AMD"},
	{"bg", "Пристанището струва 2,5 милиарда лева.", "2500000000 BGN"},
	{"sr", "Лука је коштала 2,5 милијарде динара.", "2500000000 RSD"},
	{"sr-Latn", "Luka je koštala 2,5 milijarde dinara.", "2500000000 RSD"},
	{"kk", "Порт 2,5 миллиард теңге тұрады.", "2500000000 KZT"},
	{"tr", "Liman 2,5 milyar avro değerinde, 5 bin kişi geldi.", "2500000000 EUR; 5000"},
	{"tr", "İhracat yüzde 12 arttı, çocuklar %40'ı, 300 bin 500 kişi ve 1 milyar 200 milyon lira.", "12 percent; 40 percent; 1200000000 TRY"},
	{"az", "Liman 2,5 milyard manata başa gəldi.", "2500000000"},
	{"id", "Pelabuhan itu menelan Rp2,5 triliun, dan 300 ribu orang.", "2500000000000 IDR; 300000"},
	{"ms-MY", "Pelabuhan itu bernilai 2.5 bilion ringgit.", "2500000000 MYR"},
	{"fil", "Umabot sa 2.5 milyong piso ang gastos.", "2500000 PHP"},
	{"vi", "Cảng trị giá 2,5 tỷ đồng, tăng 12 phần trăm, 300 nghìn tỷ đồng.", "2500000000 VND; 12 percent; 300000000000000 VND"},
	{"sw", "Bandari iligharimu shilingi milioni 200 na dola bilioni 2.5.", "200000000; 2500000000"},
	{"sv", "Hamnen kostade 2,5 miljarder kronor, 5 tusen kom den 12 mars.", "2500000000 SEK; 5000"},
	{"sv", "Mellan 2 och 3 miljoner, kl. 14.30.", ""},
	{"no", "Havnen kostet 2,5 mrd. kroner og 40 millioner euro.", "2500000000 NOK; 40000000 EUR"},
	{"nb", "Gjelden er 3 billioner kroner.", "3000000000000 NOK"},
	{"da", "Havnen kostede 1.234 mio. kr., 12 procent mere.", "1234000000 DKK; 12 percent"},
	{"fi", "Satama maksoi 2,5 miljardia euroa ja 300 tuhatta.", "2500000000 EUR; 300000"},
	{"et", "Sadam maksis 2,5 miljardit eurot.", "2500000000 EUR"},
	{"lv", "Osta izmaksāja 2,5 miljardus eiro un 40 miljonu eiro.", "40000000 EUR"},
	{"lt", "Uostas kainavo 2,5 mlrd. eurų.", "2500000000 EUR"},
	{"hu", "A kikötő 2,5 milliárd forintba, 40 millió euróba került.", "2500000000; 40000000"},
	{"ro", "Portul a costat 2,5 miliarde lei și 12 la sută.", "2500000000 RON; 12 percent"},
	{"hr", "Luka je stajala 2,5 milijarde eura, 12 posto više.", "2500000000 EUR; 12 percent"},
	{"sl", "Pristanišče je stalo 2,5 milijarde evrov.", "2500000000 EUR"},
	{"sk", "Prístav stál 2,5 miliardy eur, 330 tisíc ľudí.", "2500000000 EUR; 330000"},
	{"ca", "El port va costar 2,5 milions d'euros i 5 mil dòlars.", "2500000; 5000 USD"},
	{"es-MX", "El puerto costó 1,234 pesos y 2.5 millones de dólares.", "1234 MXN; 2500000 USD"},
	{"es-ES", "El puerto costó 1.234 euros.", "1234 EUR"},
	{"de-CH", "Der Hafen kostete 2.500 Franken.", "2.5 CHF"},
	{"is", "Höfnin kostaði 2,5 milljarða króna, 40 % meira.", "40 percent"},
	{"", "Liman 2,5 milyar avro değerinde, ve bu daha çok.", "2500000000 EUR"},
	{"", "Losses ran to 5 miljarder on the day.", ""},
}

func TestScalesOfManyLanguages(t *testing.T) {
	for _, c := range scaled {
		tag := c.language
		if tag == "" {
			tag = language.Guess(c.text)
		}
		if got := show(in(tag, c.text)); got != c.want {
			t.Errorf("%s: %q\n got %s\nwant %s", c.language, c.text, got, c.want)
		}
	}
}

// digitsOf are the digits of scripts, zero first.
var digitsOf = []string{
	"0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९", "০১২৩৪৫৬৭৮৯", "੦੧੨੩੪੫੬੭੮੯", "૦૧૨૩૪૫૬૭૮૯", "௦௧௨௩௪௫௬௭௮௯",
	"౦౧౨౩౪౫౬౭౮౯", "೦೧೨೩೪೫೬೭೮೯", "൦൧൨൩൪൫൬൭൮൯", "๐๑๒๓๔๕๖๗๘๙", "０１２３４５６７８９", "၀၁၂၃၄၅၆၇၈၉", "០១២៣៤៥៦៧៨៩",
}

// TestNoScaleIsIgnoredInAnyLanguage writes numbers before every scale word of every language, in digits of every
// script, before and behind money, in a text with its tag, with none and with that of another language: what is read of
// it is the whole, or nothing.
func TestNoScaleIsIgnoredInAnyLanguage(t *testing.T) {
	codes := language.Codes()
	for i, tag := range codes {
		tries := 0
		for word, scale := range language.Of(tag, "").Numbers.Scales {
			for k, digits := range digitsOf {
				if tries++; k > 0 && (tries+i)%7 != 0 { // ASCII, and each of the others with some words
					continue
				}
				number := strings.Map(func(r rune) rune { return []rune(digits)[r-'0'] }, "27")
				want := decimal.NewFromInt(27).Mul(decimal.NewFromInt(scale))
				for _, text := range []string{
					number + " " + word, number + " " + word + " €", "€" + number + " " + word, number + word,
					"X " + number + " " + word + " X.",
				} {
					others := []string{tag, codes[(i+k)%len(codes)], "is", ""}
					for _, other := range others {
						wholeElsewhere(t, other, text, word, scale, want)
					}
				}
			}
		}
	}
}

// wholeElsewhere reads a number with a scale in a language, where the word may be another scale.
func wholeElsewhere(t *testing.T, tag, text, word string, scale int64, want decimal.Decimal) {
	l := language.Of(tag, text)
	own := l.Numbers.Scales[word]
	if own > 0 && own != scale || l.Units.Names[word] != "" || own == 0 && len(word) <= len("mil.") {
		return // "billion" is another number in half of the languages, "miles" a unit, and short words are anything
	}
	for _, f := range in(tag, text) {
		if !f.Value.Decimal.Equal(want) {
			t.Errorf("%q: %q is read as %s, want %s or nothing", tag, text, f.Value.Decimal, want)
		}
	}
}
