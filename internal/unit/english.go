package unit

var english = language{
	names: map[string]string{
		Percent: "percents percent percentage", PercentagePoints: "pp ppt p.p.",

		"EUR": "euro euros", "GBP": "sterling quid", "UAH": "hryvnia hryvnias hryvnya hryvnyas hryvna", "JPY": "yen", "CNY": "yuan renminbi",
		"PLN": "zloty zlotys zlotych złoty złotych", "ILS": "shekel shekels", "KZT": "tenge", "KRW": "won", "MYR": "ringgit ringgits", "BTC": "bitcoin bitcoins",
		"GEL": "lari", "MNT": "tugrik", "HUF": "forint forints", "ZAR": "rand", "EGP": "geneh",
		"dinar": "dinar dinars", Mark: "mark marks deutschemark deutschemarks markka", "guilder": "guilder guilders", "peseta": "peseta pesetas",
		Cent: "cent cents penny pennies pence",

		Times: "times time", Points: "point points",
		Years: "year years yr yrs", "months": "month months", "weeks": "week weeks", Days: "day days", Nights: "night nights", "hours": "hour hours hr hrs",
		"minutes": "minute minutes mins", "seconds": "second seconds sec secs", "quarters": "quarters", "decades": "decade decades", "centuries": "century centuries",

		Km: "kilometre kilometres kilometer kilometers", Metre: "metre metres meter meters", "dm": "decimetre decimetres",
		"cm": "centimetre centimetres centimeter centimeters", "mm": "millimetre millimetres millimeter millimeters",
		"μm": "micrometre micrometres micrometer micrometers", Mile: "mile miles mi", Foot: "foot feet ft", Inch: "inch inches", "yard": "yard yards",
		"hectare": "hectare hectares", "acre": "acre acres",
		"litre": "litre litres liter liters", "ml": "millilitre millilitres milliliter milliliters", "gallon": "gallon gallons", "pint": "pint pints",
		"barrel": "barrel barrels", "bushel": "bushel bushels", "tablespoon": "tablespoon tablespoons tbsp", "teaspoon": "teaspoon teaspoons tsp", "cup": "cup cups",
		"tonne": "tonne tonnes ton tons", "kg": "kgs kilogram kilograms kilogramme kilogrammes kilo kilos", "g": "gram grams grammes", "mg": "milligram milligrams",
		"microgram": "microgram micrograms", "pound": "pound pounds lb lbs", "ounce": "ounce ounces oz", "stone": "stone",
		Degree: "degree degrees", Celsius: "celsius centigrade centigrate", Fahrenheit: "fahrenheit farenheit",
		"watt": "watt watts", "kW": "kilowatt kilowatts", "MW": "megawatt megawatts", "GW": "gigawatt gigawatts", "volt": "volt volts",
		"calorie": "calorie calories", "kiloton": "kiloton kilotons", "megaton": "megaton megatons",
		"bit": "bit bits", "byte": "byte bytes", "KB": "kilobytes", "MB": "megabytes megabyte", "GB": "gigabytes gigabyte", "TB": "terabytes terabyte",
		"exabyte": "exabyte exabytes", "Hz": "hertz", "ms": "millisecond milliseconds",
		"mile per hour": "mph", "knot": "knot knots", "decibel": "decibel decibels", "pixel": "pixel pixels", "carat": "carat carats",
	},
	bare: map[string]string{
		"USD": "dollar dollars buck bucks", "RUB": "ruble rubles rouble roubles", "INR": "rupee rupees", "CHF": "franc francs", "TRY": "lira liras",
		"BRL": "real reais", "SEK": "kronor krona", "NOK": "kroner", "DKK": "krone", "CZK": "koruna korunas", "RON": "leu lei", "MXN": "peso pesos",
		"SAR": "riyal riyals", "IRR": "rial rials",
	},
	doubtful: set("won real rand lei leu lira buck bucks quid"),
	national: map[string]string{
		"us dollar": "USD", "american dollar": "USD", "u.s. dollar": "USD", "canadian dollar": "CAD", "australian dollar": "AUD", "singapore dollar": "SGD",
		"zealand dollar": "NZD", "kong dollar": "HKD", "taiwan dollar": "TWD", "british pound": "GBP", "egyptian pound": "EGP", "turkish lira": "TRY",
		"swiss franc": "CHF", "russian ruble": "RUB", "belarusian ruble": "BYN", "ukrainian hryvnia": "UAH", "chinese yuan": "CNY", "japanese yen": "JPY",
		"mexican peso": "MXN", "argentine peso": "ARS", "chilean peso": "CLP", "philippine peso": "PHP", "indian rupee": "INR", "pakistani rupee": "PKR",
		"swedish krona": "SEK", "norwegian krone": "NOK", "danish krone": "DKK", "czech koruna": "CZK", "qatari riyal": "QAR", "saudi riyal": "SAR",
		"iranian rial": "IRR", "kuwaiti dinar": "KWD", "iraqi dinar": "IQD", "serbian dinar": "RSD", "polish zloty": "PLN", "malaysian ringgit": "MYR",
	},
	perTime:   map[string]string{"hr": Hour},
	modifiers: map[string]string{"square": Square, "sq": Square, "cubic": Cubic, "nautical": "nautical", "light": "light"},
}
