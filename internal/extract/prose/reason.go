package prose

// topicReasons put a topic into words that a person understands, as the reason why a line is left out.
var topicReasons = [TopicCount]string{
	Newsletter: "newsletter form", Appeal: "appeal for support", Credit: "caption", ReadMore: "related link", Copyright: "copyright notice",
	Sharing: "share button", Comments: "button to comment or log in", Cookies: "cookie notice", Advert: "advertisement", Byline: "about the author",
	Contact: "contact details", Updated: "date and details", Correction: "editor's note",
}

// TopicReason names the topic that most phrases of a line belong to, "" where there is none. topics are what Topics
// counted.
func TopicReason(topics [TopicCount]uint8) string {
	best, count := None, uint8(0)
	for t, n := range topics {
		if n > count && topicReasons[t] != "" {
			best, count = Topic(t), n
		}
	}
	return topicReasons[best]
}
