#include <stdio.h>
#include <libxml/parser.h>

/* Prints the title of every item of an RSS feed, a line each. */
int main(int argc, char **argv) {
  if (argc != 2) return 2;
  xmlDocPtr feed = xmlReadFile(argv[1], NULL, XML_PARSE_NONET);
  if (feed == NULL) return 1;
  xmlNodePtr channel = xmlFirstElementChild(xmlDocGetRootElement(feed));
  for (xmlNodePtr item = xmlFirstElementChild(channel); item != NULL; item = xmlNextElementSibling(item)) {
    if (!xmlStrEqual(item->name, BAD_CAST "item")) continue;
    for (xmlNodePtr part = xmlFirstElementChild(item); part != NULL; part = xmlNextElementSibling(part)) {
      if (!xmlStrEqual(part->name, BAD_CAST "title")) continue;
      xmlChar *title = xmlNodeGetContent(part);
      printf("%s\n", (const char *)title);
      xmlFree(title);
    }
  }
  xmlFreeDoc(feed);
  return 0;
}
