package figure_test

import (
	"cmp"
	"errors"
	"fmt"
	"strings"
	"testing"

	"claimlight/internal/language"
	"claimlight/internal/suggest/figure"
	"claimlight/internal/suggest/token"
)

// cases are sentences of our own; want is what show gives for their figures, or nothing for none.
var cases = []struct{ rule, text, want string }{
	{"counted noun", "They hired 51 Danish pilots.", "51 pilot"},
	{"noun after adjectives and names", "It has three remaining Odmouth harbour cranes.", "3 crane"},
	{"irregular plural", "Nine people and four children left.", "9 person; 4 child"},
	{"group of thousands", "It cost 1,250,000 crowns.", "1250000 crown"},
	{"spaces between thousands", "Some 12\u00a0500 tickets were sold.", "about 12500 ticket"},
	{"decimals are exact", "The dose is 0.1000000000000000055 mg.", "0.1000000000000000055 mg"},
	{"scale words", "It makes 1.5 mln tonnes, worth $2.4bn.", "1500000 tonne; 2400000000 USD"},
	{"two scales", "They paid 1 million 200 thousand rubles.", "1200000 RUB"},
	{"number words", "Twenty-three ships and one hundred and five boats sank.", "23 ship; 105 boat"},
	{
		"half and fractions", "Half a million people left; two-thirds of voters stayed.",
		"500000 person; 0.6666666666666667 voter",
	},
	{"and a half", "It took two and a half hours and a million and a half dollars.", "2.5 hours; 1500000 USD"},
	{"hyphened fractions", "A quarter-million people and half-a-million boats.", "250000 person; 500000 boat"},
	{"plus and odd", "Some 30-plus boats, 60+ ports and 20-odd cats.", "at_least 30 boat; at_least 60 port; about 20 cat"},
	{"letters behind digits", "It serves 3m users with 5G, on a 100m dock.", "3000000 user; 100 m"},
	{"spoken decimals", "Growth was two point five percent.", "2.5 percent"},
	{"multipliers", "It was closed twice and grew tenfold.", "2 times; 10 times"},
	{"range with a scale", "Exports were $1.2–1.4 billion a month.", "1200000000..1400000000 USD"},
	{"range in words", "From 5 to 7 percent of boats are lost.", "5..7 percent"},
	{"between", "Between 20 and 30 boats came.", "20..30 boat"},
	{"two figures, no range", "The rate went from 9% to 12%.", "9 percent; 12 percent"},
	{"shares", "One in three adults swims.", "0.3333333333333333 adult"},
	{
		"currency before and after", "They gave €40, 500 hryvnias, 20 Canadian dollars and CHF 3.",
		"40 EUR; 500 UAH; 20 CAD; 3 CHF",
	},
	{"cents", "A pint is 3 dollars 50 cents.", "3.5 USD"},
	{"converted twin", "They got 300,000 rubles (about $3,500).", "300000 RUB; about 3500 USD"},
	{"percentage points", "It rose 2 percentage points, then 0.5 pp.", "2 percentage_points; 0.5 percentage_points"},
	{"hyphened measures", "A 38-year-old swam a 20-mile strait.", "38 years; 20 mile"},
	{"square and cubic", "It covers 14 square kilometers.", "14 square km"},
	{"feet and inches", "He is 6 feet 3 inches tall.", "6.25 foot"},
	{"age between commas", "Ann Hale, 42, was hurt.", "42 years"},
	{"negative", "It was minus 15 degrees.", "-15 degree"},
	{
		"at least", "At least 51 men, no fewer than 14 women and 20 or more boys.",
		"at_least 51 man; at_least 14 woman; at_least 20 boy",
	},
	{"at most", "Up to 30 boats carry no more than 5 men each.", "at_most 30 boat; at_most 5 man"},
	{
		"more and less", "More than 40 boats, over 3,000 men, fewer than 5 guns.",
		"more_than 40 boat; more_than 3000 man; less_than 5 gun",
	},
	{"about, almost, only", "About 9 boats, nearly 8 cars, only 2 bikes.", "about 9 boat; almost 8 car; only 2 bike"},
	{"a limit that the subject names", "The maximum fine is $25,000.", "at_most 25000 USD"},
	{"during is not more than", "The loan runs over 30 years.", "30 years"},
	{"footnotes behind numbers", "They planted 214¹ trees, 25³ percent of 1,234⁵ in all.", "214 tree; 25 percent; 1234"},
	{"footnotes behind money", "It cost $214¹ million and €1,500² a year.", "214000000 USD; 1500 EUR"},
	{"footnotes behind words", "All 40 ships² and 12 km of wire³ burnt.", "40 ship; 12 km"},
	{"powers of units", "It has 100 m², 30 m³ and 12 km².", "100 square m; 30 cubic m; 12 square km"},
	{"powers of ten", "It holds 3 × 10⁶ litres and 2 × 10⁻³ grams.", "3000000 litre; 0.002 g"},
	{"powers that may be footnotes", "There were 10⁶ cells and 10² people.", ""},
	{"raised cents and minutes", "A pint is $19⁹⁹, the door opens at 18³⁰.", ""},
	{"raised fractions", "It is 5¹/₂ metres or 5¹⁄₂ metres.", ""},
	{"dates and years", "On March 3, 2025, as in 1999 and 2014–2020, they met on 2025-03-12.", ""},
	{"old years", "He ruled until 363, others in 1415 and the 60s.", ""},
	{"dated stretches of time", "In the first five months of 2024, in the 12 months to March 2025 and over the last two " +
		"weeks of this year it rained.", ""},
	{"stretches of time", "Over the past 24 hours it rained.", "24 hours"},
	{"durations", "He was held for five months, and the next two years cost him 3 houses.", "5 months; 2 years; 3 house"},
	{"clock", "They met at 7:30 p.m., 6 a.m. and at 23.45.", ""},
	{"ordinals", "The 3rd crew won its second cup on the 22nd day.", ""},
	{"ranks and references", "Article 205.2, No. 3 and posts 542 and 543 apply.", ""},
	{"names", "A T-72, an F-16 and the Apollo 11 crew passed 10 Dock Street.", ""},
	{"telephones", "Call +380 44 123 45 67 or 8 800 555-35-35.", ""},
	{"versions", "Version 2.0.1 runs on 10.0.0.1.", ""},
	{"scores", "They won 3–1.", ""},
	{"one of, one day", "One of the crews will leave one day.", ""},
	{"numbers in names", "The Big Five and the Thirty Years' War.", ""},

	{
		"Ukrainian: scale and qualifier", "Щонайменше 3,4 млрд грн отримали понад 120 компаній.",
		"at_least 3400000000 UAH; more_than 120 компанія",
	},
	{"Ukrainian: money as in English", "Він отримав $10,000 і пʼять тисяч гривень.", "10000 USD; 5000 UAH"},
	{"Ukrainian: words", "Двадцять п'ять дронів і півтора мільйона осіб.", "25 дрон; 1500000 особа"},
	{"Ukrainian: level after a rise", "Експорт зріс на 12,5% до 18 млн тонн.", "12.5 percent; 18000000 tonne"},
	{"Ukrainian: up to", "Зала вміщує до 300 глядачів.", "at_most 300 глядачів"},
	{"Ukrainian: age and date", "43-річний чоловік зник 5 травня 2024 року.", "43 years"},
	{"Russian: scale and words", "Почти 15 тысяч рублей и сто двадцать пять домов.", "almost 15000 RUB; 125 дом"},
	{"Russian: range", "От 5 до 7 процентов урожая потеряно.", "5..7 percent"},
	{"Russian: twice and half", "Цены выросли вдвое, до полутора тысяч рублей.", "2 times; 1500 RUB"},
	{"Ukrainian: footnote and power", "Посадили 214¹ дерев на 300 м².", "214 дерев; 300 square m"},
	{"Russian: footnote and power", "Построили 51² школу на площади 12 км².", "51 школу; 12 square km"},
	{"Ukrainian: stretches of time", "За перші п'ять місяців 2024 року та за три місяці 2025 року дощило.", ""},
	{"Ukrainian: duration", "Він провів п'ять місяців у полоні.", "5 months"},
	{"Russian: stretches of time", "За первые пять месяцев 2024 года и в течение последних двух недель этого года шёл " +
		"дождь.", ""},
	{"Russian: duration", "Он провёл пять месяцев в плену.", "5 months"},
	{"Russian: reference and year", "Статья 159 действует с 1996 года.", ""},
}

// show writes figures as "qualifier value..high unit", several with "; " between.
func show(figures []figure.Figure) string {
	var out []string
	for _, f := range figures {
		s := f.Value.Decimal.String()
		if f.Range() {
			s += ".." + f.ValueHigh.Decimal.String()
		}
		out = append(out, strings.Join(strings.Fields(fmt.Sprint(f.Qualifier, " ", s, " ", f.Unit)), " "))
	}
	return strings.Join(out, "; ")
}

func find(s string) []figure.Figure {
	return figure.Find(s, token.Cut(s), language.Of("", s))
}

func TestFindByRule(t *testing.T) {
	for _, c := range cases {
		if got := show(find(c.text)); got != c.want {
			t.Errorf("%s: %q\n got %s\nwant %s", c.rule, c.text, got, c.want)
		}
	}
}

// The periods of the figures of a sentence, "-" for none.
func TestPeriod(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Output grew 1.4% in the first quarter of 2025.", "in the first quarter of 2025"},
		{"The plant makes 3 million shells a year.", "a year"},
		{"In 2024, 31 boats sank.", "In 2024"},
		{"Last month 31 boats sank.", "Last month"},
		{"They hired 51 pilots.", "-"},
		{
			"There were 31 in 2023 and another 20 in the first five months of 2024.",
			"in 2023|in the first five months of 2024",
		},
		{"In 2023 there were 31 fires, and 20 in 2024.", "In 2023|in 2024"},
		{"In 2023, 31 boats and 20 ships sank.", "In 2023|In 2023"},
		{"They lost 31 boats in 2023 and 20 ships.", "in 2023|-"},
		{"They lost 31 boats in 2022; in 2023 they lost 20.", "in 2022|in 2023"},
		{"They lost 31 boats in 2022, and in 2023 another 20.", "in 2022|in 2023"},
		{"Output fell 3% in 2022, 5% in 2023 and 7% in 2024.", "in 2022|in 2023|in 2024"},
		{"Last year 31 boats sank in May and 20 more drowned.", "in May|Last year"},
		{"Sales grew 5% last year and 3% this year.", "last year|this year"},
		{"In the first three months of 2024, 45 people died.", "In the first three months of 2024"},
		{"Over the past 24 hours 12 drones were shot down.", "-|Over the past 24 hours"},
		{"They shot down 12 drones in the last 24 hours.", "in the last 24 hours|-"},
		{"The port made 300 boats during the last two years.", "during the last two years|-"},
		{"In the 12 months to March 2024 rents rose 9%.", "In the 12 months to March 2024"},
		{"Through the final two weeks of this year 900 people fled.", "Through the final two weeks of this year"},
		{"From January to June 2024, exports rose 5%.", "From January to June 2024"},
		{"Exports rose 5% between 2019 and 2023, and 8% a year later.", "between 2019 and 2023|-"},
		{"Торік збудували 12 шкіл, а у 2023 році лише дві", "Торік|у 2023 році"},
		{
			"У 2023 році було 31 випадок, а за перші п'ять місяців 2024 року ще 20.",
			"У 2023 році|за перші п'ять місяців 2024 року",
		},
		{"У 2023 році їх було 31, ще 20 у перші п'ять місяців 2024 року.", "У 2023 році|у перші п'ять місяців 2024 року"},
		{"За останні 24 години збито 12 дронів.", "-|За останні 24 години"},
		{"За п'ять місяців 2024 року експорт зріс на 8%.", "За п'ять місяців 2024 року"},
		{"З січня по червень 2024 року збито 120 дронів.", "З січня по червень 2024 року"},
		{"Протягом останніх двох років збудували 40 шкіл.", "-|Протягом останніх двох років"},
		{
			"В 2023 году было 31 дело, ещё 20 за первые пять месяцев 2024 года.",
			"В 2023 году|за первые пять месяцев 2024 года",
		},
		{"За последние пять лет построено 40 школ.", "-|За последние пять лет"},
		{"Экспорт вырос на 5% в 2022 году и на 8% в 2023 году.", "в 2022 году|в 2023 году"},
		{"В течение последних трёх месяцев погибли 45 человек.", "-|В течение последних трёх месяцев"},
	} {
		var got []string
		for _, f := range find(c.text) {
			got = append(got, cmp.Or(f.Period, "-"))
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%q: periods %q, want %q", c.text, strings.Join(got, "|"), c.want)
		}
	}
}

func TestParseWhatAPersonTypes(t *testing.T) {
	for _, c := range []struct {
		typed        string
		commaDecimal bool
		want         string
	}{
		{"1.5 mln", false, "1500000"},
		{"300,000", false, "300000"},
		{"1.234,5", false, "1234.5"},
		{"1,234.5", true, "1234.5"},
		{"1,5", false, "1.5"},
		{"1,234", true, "1.234"},
		{"12 000", false, "12000"},
		{"2024", false, "2024"},
		{"5 to 7 %", false, "5..7 percent"},
		{"at least $51m", false, "at_least 51000000 USD"},
		{"3,5 тис. осіб", true, "3500 особа"},
		{"-4", false, "-4"},
	} {
		got, err := figure.Parse(c.typed, read(c.commaDecimal))
		if err != nil || show([]figure.Figure{got}) != c.want {
			t.Errorf("%q gives %s, %v; want %s", c.typed, show([]figure.Figure{got}), err, c.want)
		}
	}
	if _, err := figure.Parse("many", read(false)); !errors.Is(err, figure.ErrNoNumber) {
		t.Errorf("no number: %v", err)
	}
	if _, err := figure.Parse("5, 60", read(false)); !errors.Is(err, figure.ErrManyNumbers) {
		t.Errorf("two numbers: %v", err)
	}
	if _, err := figure.ParseNumber("5 to 7", read(false)); !errors.Is(err, figure.ErrManyNumbers) {
		t.Errorf("a range is no single number: %v", err)
	}
	if v, err := figure.ParseNumber("€3,5 млн", read(true)); err != nil || v.String() != "3500000" {
		t.Errorf("a single number gives %s, %v", v, err)
	}
}

func FuzzFindStaysInTheText(f *testing.F) {
	for _, c := range cases {
		f.Add(c.text, false)
		f.Add(c.text, true)
	}
	for _, s := range []string{
		"9e99999999", "1^60^60", "$", "5-", "1/0", "½½", "minus", "a", "and a half", "5 [", "№",
		"1,2,3", "о 5",
	} {
		f.Add(s, false)
	}
	f.Fuzz(func(t *testing.T, s string, commaDecimal bool) {
		at := 0
		for _, got := range figure.Find(s, token.Cut(s), read(commaDecimal)) {
			if !got.Span.Valid(len(s)) || got.Span.Empty() || got.Span.Start < at || got.Span.Of(s) != got.Text {
				t.Fatalf("%q: span %v of %q after byte %d", s, got.Span, got.Text, at)
			}
			if !got.Value.Valid {
				t.Fatalf("%q: figure %q without a value", s, got.Text)
			}
			at = got.Span.End
		}
		if got, err := figure.Parse(s, read(commaDecimal)); err == nil && got.Span.Of(s) != got.Text {
			t.Fatalf("%q: parsed %q at %v", s, got.Text, got.Span)
		}
	})
}

// read gives a language with or without a comma before decimals.
func read(commaDecimal bool) *language.Language {
	if commaDecimal {
		return language.Of("uk", "")
	}
	return language.Of("en", "")
}
