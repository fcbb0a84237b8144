package unit

import "strings"

// traded are the ISO 4217 codes of the world's traded currencies. Others are known for currencies where they are
// stored, but are not read out of a text, in which three capitals may be anything.
const traded = `USD EUR GBP UAH RUB JPY CNY CHF PLN CZK HUF RON BGN SEK NOK DKK ISK TRY GEL AMD AZN KZT UZS KGS TJS BYN
MDL INR PKR BDT
LKR NPR IDR MYR SGD THB VND PHP KRW TWD HKD AUD NZD CAD MXN BRL ARS CLP COP PEN UYU ZAR EGP NGN KES GHS MAD DZD TND ILS
SAR AED QAR KWD IQD IRR LBP JOD SYP AFN MNT RSD ALL MKD BAM`

// unofficial is money that has letters of its own and no ISO 4217 code.
const unofficial = "BTC"

func currencies() []Unit {
	var out []Unit
	for _, code := range strings.Fields(traded + " " + unofficial) {
		out = append(out, Unit{Code: code, Kind: Currency})
	}
	return out
}

// IsCurrency tells whether a stored unit is money with a code.
func IsCurrency(word string) bool { return KindOf(word) == Currency }

// signs stand for money before or after a number.
var signs = map[string]string{
	"$": "USD", "€": "EUR", "£": "GBP", "₴": "UAH", "₽": "RUB", "¥": "JPY", "₹": "INR", "₩": "KRW", "₪": "ILS", "₺": "TRY",
	"₸": "KZT", "₾": "GEL",
	"₿": "BTC", "₫": "VND", "₦": "NGN", "₱": "PHP", "฿": "THB", "￥": "JPY", "¢": Cent,
}

// manyHave are signs of the money of several countries.
var manyHave = set("$ £ ¥ ￥")

// dollars stand before the dollar sign and say whose it is: "US$", "C$".
var dollars = map[string]string{
	"us": "USD", "u.s.": "USD", "u.s": "USD", "c": "CAD", "ca": "CAD", "a": "AUD", "au": "AUD", "nz": "NZD", "hk": "HKD",
	"s": "SGD", "r": "BRL", "nt": "TWD",
	"mx": "MXN", "nzd": "NZD", "mxn": "MXN", "usd": "USD", "cad": "CAD", "aud": "AUD",
}

// before are abbreviations that stand before a number without a sign: "Rs 500".
var before = map[string]string{"rs": "INR", "rp": "IDR", "ksh": "KES", "tk": "BDT", "kr": "SEK"}

// letters are capitals that stand for a currency beside its code.
var letters = map[string]string{"RMB": "CNY", "RM": "MYR", "UAH.": "UAH"}

// Sign gives the money that a sign stands for, or nothing.
func Sign(sign string) string { return signs[sign] }

// DollarOf gives the money that lower-case letters make of the dollar sign behind them, or nothing.
func DollarOf(letters string) string { return dollars[letters] }

// Before gives the money that an abbreviation in lower case stands for before a number, or nothing.
func Before(abbreviation string) string { return before[abbreviation] }

// Capitals gives the money that a word of a text stands for by its capitals, or nothing. "ALL" is an English word.
func Capitals(word string) string {
	if c := letters[word]; c != "" {
		return c
	}
	if word == "ALL" || byCode[word].Kind != Currency {
		return ""
	}
	return word
}
