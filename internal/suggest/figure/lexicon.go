package figure

import (
	"strings"

	"github.com/shopspring/decimal"
)

// The number words of English, Ukrainian and Russian, written out here by hand from their grammars: cardinals in
// all cases, scales with their usual abbreviations, fractions, and words that multiply.

// wordClass says how a number word joins with others.
type wordClass uint8

const (
	unitWord     wordClass = iota + 1 // one … nineteen
	tenWord                           // twenty … ninety
	hundredWord                       // сто, двести: hundreds that are one word
	timesHundred                      // hundred: multiplies what stands before
	scaleWord                         // thousand, mln
)

type numberWord struct {
	class wordClass
	value int64
}

// numberWords maps a word in lower case to its class and value.
var numberWords = buildNumberWords()

func buildNumberWords() map[string]numberWord {
	m := map[string]numberWord{}
	add := func(class wordClass, first, step int64, forms ...string) {
		for i, list := range forms {
			for _, f := range strings.Fields(list) {
				m[f] = numberWord{class, first + int64(i)*step}
			}
		}
	}
	add(unitWord, 0, 1, "zero nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
		"eleven", "twelve",
		"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
	add(tenWord, 20, 10, "twenty", "thirty", "forty fourty", "fifty", "sixty", "seventy", "eighty", "ninety")
	add(timesHundred, 100, 0, "hundred hundreds")
	addUkrainian(add)
	addRussian(add)
	for value, forms := range scaleForms {
		for _, f := range strings.Fields(forms) {
			m[f] = numberWord{scaleWord, value}
		}
	}
	return m
}

func addUkrainian(add func(wordClass, int64, int64, ...string)) {
	add(unitWord, 0, 1, "нуль", "один одна одне одного одної одному одній одним одну", "два дві двох двом двома",
		"три трьох трьом трьома",
		"чотири чотирьох чотирьом чотирма", "п'ять п'яти п'ятьох п'ятьма", "шість шести шістьох шістьма",
		"сім семи сімох сьома",
		"вісім восьми вісьмох вісьма", "дев'ять дев'яти дев'ятьох", "десять десяти десятьох десятьма",
		"одинадцять одинадцяти",
		"дванадцять дванадцяти", "тринадцять тринадцяти", "чотирнадцять чотирнадцяти", "п'ятнадцять п'ятнадцяти",
		"шістнадцять шістнадцяти", "сімнадцять сімнадцяти", "вісімнадцять вісімнадцяти", "дев'ятнадцять дев'ятнадцяти")
	add(tenWord, 20, 10, "двадцять двадцяти", "тридцять тридцяти", "сорок сорока", "п'ятдесят п'ятдесяти",
		"шістдесят шістдесяти",
		"сімдесят сімдесяти", "вісімдесят вісімдесяти", "дев'яносто дев'яноста")
	add(hundredWord, 100, 100, "сто ста", "двісті двохсот", "триста трьохсот", "чотириста чотирьохсот", "п'ятсот п'ятисот",
		"шістсот шестисот", "сімсот семисот", "вісімсот восьмисот", "дев'ятсот дев'ятисот")
}

func addRussian(add func(wordClass, int64, int64, ...string)) {
	add(unitWord, 0, 1, "ноль", "одно одной одном", "две двух двум двумя", "трёх трех трём трем тремя",
		"четыре четырёх четырех четырьмя",
		"пять пяти пятью", "шесть шестью", "семь", "восемь", "девять девяти", "", "одиннадцать одиннадцати",
		"двенадцать двенадцати",
		"тринадцать тринадцати", "четырнадцать четырнадцати", "пятнадцать пятнадцати", "шестнадцать шестнадцати",
		"семнадцать семнадцати", "восемнадцать восемнадцати", "девятнадцать девятнадцати")
	add(unitWord, 2, 1, "двое", "трое троє", "четверо", "пятеро п'ятеро", "шестеро", "семеро")
	add(tenWord, 20, 10, "двадцать двадцати", "тридцать тридцати", "", "пятьдесят пятидесяти", "шестьдесят шестидесяти",
		"семьдесят семидесяти", "восемьдесят восьмидесяти", "девяносто девяноста")
	add(hundredWord, 200, 100, "двести двухсот", "трёхсот трехсот", "четыреста четырехсот", "пятьсот пятисот", "шестьсот",
		"семьсот",
		"восемьсот восьмисот", "девятьсот девятисот")
}

// scaleForms are the words and abbreviations that multiply by a power of ten.
var scaleForms = map[int64]string{
	1e3: "thousand thousands тисяча тисячі тисяч тисячу тисячам тис тысяча тысячи тысяч тысячу тысячам тыс",
	1e5: "lakh lakhs lac lkh lkhs",
	1e7: "crore crores cr koti",
	1e6: "million millions mln mil mio mn мільйон мільйона мільйони мільйонів мільйонам млн миллион миллиона миллионы " +
		"миллионов",
	1e9: "billion billions bil bln bn мільярд мільярда мільярди мільярдів млрд миллиард миллиарда миллиарды миллиардов " +
		"milliard",
	1e12: "trillion trillions trn tln tn трильйон трильйона трильйони трильйонів трлн триллион триллиона триллионы " +
		"триллионов",
}

// gluedScales are letters that multiply only when they stand directly after the digits: "10k", "$2.5B".
var gluedScales = map[string]int64{"k": 1e3, "K": 1e3, "к": 1e3, "M": 1e6, "MM": 1e6, "B": 1e9, "G": 1e9, "T": 1e12}

// gluedMoneyScales are read so only after a currency: "$5m" is money, "5m" a length.
var gluedMoneyScales = map[string]int64{"m": 1e6, "b": 1e9, "t": 1e12}

// dozens are counts by twelve or twenty that follow a number or "a".
var dozens = map[string]int64{"dozen": 12, "dozens": 12, "дюжина": 12, "дюжин": 12, "дюжину": 12}

// denominators are the words of common fractions, singular and plural.
var denominators = buildDenominators()

// ordinalUnits are the last words of ordinals like "twenty-fifth".
var ordinalUnits = map[string]int64{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6,
	"seventh": 7, "eighth": 8, "ninth": 9,
}

func buildDenominators() map[string]int64 {
	m := map[string]int64{"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
	for i, w := range strings.Fields("third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth " +
		"fourteenth fifteenth sixteenth") {
		m[w], m[w+"s"] = int64(i+3), int64(i+3)
	}
	for w, v := range map[string]int64{
		"twentieth": 20, "thirtieth": 30, "hundredth": 100, "thousandth": 1e3,
		"millionth": 1e6, "billionth": 1e9, "trillionth": 1e12,
	} {
		m[w], m[w+"s"] = v, v
	}
	for w, v := range invert(map[string]string{
		"2": "половина половини половину половиною половины половиной",
		"3": "третина третини третину третин треть трети третью третей",
		"4": "чверть чверті чвертей четверть четверти четвертей",
	}) {
		m[w] = int64(v[0] - '0')
	}
	return m
}

// multipliers are words that are a figure by themselves, with the unit "times".
var multipliers = map[string]int64{
	"twice": 2, "thrice": 3, "двічі": 2, "тричі": 3, "вдвічі": 2, "удвічі": 2, "втричі": 3, "утричі": 3, "вчетверо": 4,
	"дважды": 2, "трижды": 3, "вдвое": 2, "втрое": 3, "вполовину": 2,
}

// halfWords begin a number and a half by themselves: "півтора мільйона", "полмиллиона".
var halfWords = map[string]decimal.Decimal{
	"пів": decimal.RequireFromString("0.5"), "полтора": decimal.RequireFromString("1.5"),
	"полутора": decimal.RequireFromString("1.5"),
	"півтора":  decimal.RequireFromString("1.5"), "півтори": decimal.RequireFromString("1.5"),
	"полторы":     decimal.RequireFromString("1.5"),
	"полмиллиона": decimal.New(5, 5), "півмільйона": decimal.New(5, 5), "полмиллиарда": decimal.New(5, 8),
	"півмільярда": decimal.New(5, 8),
	"півсотні":    decimal.New(50, 0), "полсотни": decimal.New(50, 0), "півтораста": decimal.New(150, 0),
	"полтораста": decimal.New(150, 0),
}

// vulgar are the fractions with a sign of their own.
var vulgar = map[string][2]int64{
	"½": {1, 2}, "⅓": {1, 3}, "⅔": {2, 3}, "¼": {1, 4}, "¾": {3, 4}, "⅕": {1, 5}, "⅖": {2, 5}, "⅗": {3, 5}, "⅘": {4, 5},
	"⅙": {1, 6},
	"⅚": {5, 6}, "⅛": {1, 8}, "⅜": {3, 8}, "⅝": {5, 8}, "⅞": {7, 8}, "⅐": {1, 7},
}
