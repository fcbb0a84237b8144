package figure

import "strings"

// Currencies by sign, word and ISO 4217 code, and measures by word and symbol. The codes are those of the world's
// traded currencies; a bare "dollar" is taken for the US dollar, a bare "pound" before or after money for sterling.

// currencySigns are read before or after a number.
var currencySigns = map[string]string{
	"$": "USD", "€": "EUR", "£": "GBP", "₴": "UAH", "₽": "RUB", "¥": "JPY", "₹": "INR", "₩": "KRW", "₪": "ILS", "₺": "TRY", "₸": "KZT", "₾": "GEL",
	"₿": "BTC", "₫": "VND", "₦": "NGN", "₱": "PHP", "฿": "THB", "￥": "JPY", "¢": "cent",
}

// dollarPrefixes stand before the dollar sign and say whose it is: "US$", "C$".
var dollarPrefixes = map[string]string{
	"us": "USD", "u.s.": "USD", "u.s": "USD", "c": "CAD", "ca": "CAD", "a": "AUD", "au": "AUD", "nz": "NZD", "hk": "HKD", "s": "SGD", "r": "BRL", "nt": "TWD",
	"mx": "MXN", "nzd": "NZD", "mxn": "MXN", "usd": "USD", "cad": "CAD", "aud": "AUD",
}

// moneyPrefixes are abbreviations that stand before a number without a sign: "Rs 500".
var moneyPrefixes = map[string]string{"rs": "INR", "rp": "IDR", "ksh": "KES", "tk": "BDT", "kr": "SEK"}

// currencyCodes are the ISO 4217 codes that are read as words in capitals, and the common letters beside them.
var currencyCodes = buildCodes(`USD EUR GBP UAH RUB JPY CNY CHF PLN CZK HUF RON BGN SEK NOK DKK ISK TRY GEL AMD AZN KZT UZS KGS TJS BYN MDL INR PKR BDT LKR
NPR IDR MYR SGD THB VND PHP KRW TWD HKD AUD NZD CAD MXN BRL ARS CLP COP PEN UYU ZAR EGP NGN KES GHS MAD DZD TND ILS SAR AED QAR KWD IQD IRR LBP JOD SYP AFN MNT
RSD ALL MKD BAM BTC`)

func buildCodes(list string) map[string]string {
	m := map[string]string{"RMB": "CNY", "RM": "MYR", "BTC": "BTC", "UAH.": "UAH"}
	for _, c := range strings.Fields(list) {
		m[c] = c
	}
	delete(m, "ALL") // an English word
	return m
}

// currencyWords are the names of currencies in the three languages, in lower case.
var currencyWords = invert(map[string]string{
	"USD": "dollar dollars buck bucks usd долар долари доларів долара доларам доларами доларах доллар доллары долларов доллара долларам долл дол",
	"EUR": "euro euros eur €ur євро евро", "GBP": "sterling gbp quid фунтів фунтов",
	"RUB": "ruble rubles rouble roubles rub рубль рубля рубли рублей рублям рублів рублями руб рублях",
	"UAH": "hryvnia hryvnias hryvnya hryvnyas hryvna uah гривня гривні гривень гривню гривнею гривням грн гривна гривны гривен гривнам гривну",
	"JPY": "yen єн ієн иен иены йен", "CNY": "yuan renminbi rmb юань юані юанів юаней юаня",
	"INR": "rupee rupees рупій рупий", "PLN": "zloty zlotys zlotych złoty złotych злотих злотых", "CHF": "franc francs франк франків франков",
	"ILS": "shekel shekels шекелів шекелей", "KZT": "tenge тенге", "KRW": "won", "TRY": "lira liras лір лир", "BRL": "real reais", "MYR": "ringgit ringgits",
	"BTC": "bitcoin bitcoins btc біткоїнів биткоинов", "GEL": "lari", "MNT": "tugrik", "SEK": "kronor krona", "NOK": "kroner", "DKK": "krone", "CZK": "koruna korunas",
	"HUF": "forint forints", "RON": "leu lei", "MXN": "peso pesos", "ZAR": "rand", "SAR": "riyal riyals", "BYN": "", "EGP": "geneh", "IRR": "rial rials",
	"dinar": "dinar dinars", "mark": "mark marks deutschemark deutschemarks markka", "guilder": "guilder guilders", "peseta": "peseta pesetas",
	"cent": "коп cent cents penny pennies pence копійок копеек копійки копейки центів центов",
})

// nationalCurrencies are adjectives that stand before the name of a currency and decide which it is.
var nationalCurrencies = map[string]string{
	"us dollar": "USD", "american dollar": "USD", "u.s. dollar": "USD", "canadian dollar": "CAD", "australian dollar": "AUD", "singapore dollar": "SGD",
	"zealand dollar": "NZD", "kong dollar": "HKD", "taiwan dollar": "TWD", "british pound": "GBP", "egyptian pound": "EGP", "turkish lira": "TRY",
	"swiss franc": "CHF", "russian ruble": "RUB", "belarusian ruble": "BYN", "ukrainian hryvnia": "UAH", "chinese yuan": "CNY", "japanese yen": "JPY",
	"mexican peso": "MXN", "argentine peso": "ARS", "chilean peso": "CLP", "philippine peso": "PHP", "indian rupee": "INR", "pakistani rupee": "PKR",
	"swedish krona": "SEK", "norwegian krone": "NOK", "danish krone": "DKK", "czech koruna": "CZK", "qatari riyal": "QAR", "saudi riyal": "SAR",
	"iranian rial": "IRR", "kuwaiti dinar": "KWD", "iraqi dinar": "IQD", "serbian dinar": "RSD", "polish zloty": "PLN", "malaysian ringgit": "MYR",
}

// percentWords stand after a number; "points" after them makes percentage points of it.
var percentWords = set("% percent percents pct percentage відсоток відсотка відсотки відсотків процент проценти процентів процента проценты процентов ٪")

// percentAdjectives stand before "points" in Ukrainian and Russian, or join with a hyphen.
var percentAdjectives = set("процентних процентных відсоткових відсоткові процентні процентные відсотковий процентный процентного відсоткового процентний")

// pointWords make percentage points of a per cent.
var pointWords = set("point points пункт пункта пункти пунктів пункты пунктов")

// measures maps every form of a measure to the one that is recorded: symbols for SI units, the plural for times.
var measures = invert(map[string]string{
	"years":   "year years yr yrs рік року роки років рокам год года годы лет годам",
	"months":  "month months місяць місяця місяці місяців месяц месяца месяцы месяцев",
	"weeks":   "week weeks тиждень тижня тижні тижнів неделя недели недель неделю",
	"days":    "day days день дня дні днів дней дни доба доби діб сутки суток сутки",
	"hours":   "h hour hours hr hrs година години годин годину час часа часов часы",
	"minutes": "minute minutes min mins хвилина хвилини хвилин хвилину минута минуты минут минуту хв мин",
	"seconds": "s second seconds sec secs секунда секунди секунд секунду секунды сек",
	"decades": "decade decades десятиліття десятиліть десятилетия десятилетий", "centuries": "century centuries століття столетий столетия",
	"nights": "night nights", "quarters": "quarters",
	"km": "km kms kilometre kilometres kilometer kilometers км кілометр кілометра кілометри кілометрів километр километра километры километров",
	"m":  "m metre metres meter meters м метр метра метри метрів метры метров", "cm": "cm centimetre centimetres centimeter centimeters см сантиметрів сантиметров",
	"mm": "mm millimetre millimetres millimeter millimeters мм міліметрів миллиметров", "dm": "dm decimetre decimetres",
	"mile": "mile miles mi миля милі миль мили", "foot": "foot feet ft фут фути футів футов", "inch": "inch inches дюйм дюймів дюймов", "yard": "yard yards",
	"nautical mile": "", "light year": "",
	"kg": "kg kgs kilogram kilograms kilogramme kilogrammes kilo kilos кг кілограм кілограма кілограмів килограмм килограмма килограммов", "g": "g gram grams grammes г грам грамів граммов грамма", "mg": "mg milligram milligrams мг",
	"microgram": "microgram micrograms mcg", "tonne": "tonne tonnes ton tons т тонна тонни тонн тонну тонны", "pound": "pound pounds lb lbs", "ounce": "ounce ounces oz", "stone": "stone",
	"litre": "litre litres liter liters l л літр літра літрів литр литра литров", "ml": "ml millilitre millilitres milliliter milliliters мл", "cl": "cl", "gallon": "gallon gallons", "pint": "pint pints",
	"barrel": "barrel barrels барель барелів барреля баррелей", "bushel": "bushel bushels", "tablespoon": "tablespoon tablespoons tbsp", "teaspoon": "teaspoon teaspoons tsp", "cup": "cup cups",
	"hectare": "hectare hectares ha гектар гектара гектари гектарів гектаров га", "acre": "acre acres акрів акров",
	"degree": "degree degrees deg ° градус градуса градуси градусів градусы градусов", "°C": "celsius centigrade centigrate цельсія цельсия", "°F": "fahrenheit farenheit фаренгейта",
	"watt": "watt watts w вт ват ватт", "kW": "kw kilowatt kilowatts квт кіловат киловатт", "MW": "mw megawatt megawatts мвт мегават мегаватт", "GW": "gw gigawatt gigawatts гвт гігават гигаватт",
	"kWh": "kwh", "MWh": "mwh", "GWh": "gwh", "volt": "volt volts", "calorie": "calorie calories", "kiloton": "kiloton kilotons", "megaton": "megaton megatons",
	"bit": "bit bits", "byte": "byte bytes", "KB": "kb kilobytes", "MB": "mb megabytes megabyte", "GB": "gb gigabytes gigabyte", "TB": "tb terabytes terabyte", "exabyte": "exabyte exabytes", "Hz": "hz hertz", "MHz": "mhz", "GHz": "ghz",
	"km/h": "kph kmph kmh", "mph": "mph", "knot": "knot knots", "ppm": "ppm", "decibel": "decibel decibels db", "pixel": "pixel pixels", "carat": "carat carats",
	"ms": "ms millisecond milliseconds", "nm": "nm", "μm": "μm µm micrometre micrometres micrometer micrometers", "MPa": "mpa", "kPa": "kpa", "mol": "mol", "kcal": "kcal",
	"times": "times time x раз рази разів раза", "points": "point points пункт пункта пункти пунктів пункты пунктов",
})

// shortMeasures are symbols so short that they are a measure only directly after digits or after a space and a digit.
var shortMeasures = set("h s m g l t w x in т г л м в")

// timeMeasures are measures of time; "over" before them often means "during".
var timeMeasures = set("years months weeks days hours minutes seconds decades centuries nights")

// measureModifiers stand before a measure and belong to it: "square kilometers", "metric tons".
var measureModifiers = map[string]string{
	"square": "square", "sq": "square", "cubic": "cubic", "nautical": "nautical", "metric": "", "light": "light", "short": "", "long": "", "us": "",
	"calendar": "", "working": "", "full": "", "consecutive": "", "straight": "", "more": "", "additional": "", "extra": "", "whole": "", "entire": "",
	"кв": "square", "квадратних": "square", "квадратных": "square", "кубічних": "cubic", "кубических": "cubic", "куб": "cubic", "календарних": "", "календарных": "",
	"робочих": "", "рабочих": "", "last": "", "next": "", "past": "",
}

func set(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// invert turns a table of forms per value into one of value per form.
func invert(forms map[string]string) map[string]string {
	m := map[string]string{}
	for value, list := range forms {
		for _, f := range strings.Fields(list) {
			m[f] = value
		}
	}
	return m
}
