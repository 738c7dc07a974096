/* Serves the load of the machine in the format that Prometheus reads: load-exporter PORT */
#include <arpa/inet.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void answer(int client, const char *status, const char *body)
{
    char text[1024];
    int length = snprintf(text, sizeof text,
                          "HTTP/1.1 %s\r\nContent-Type: text/plain\r\nContent-Length: %zu\r\nConnection: close\r\n\r\n%s",
                          status, strlen(body), body);
    if (write(client, text, (size_t)length) < 0)
        perror("write");
}

static void serve(int client)
{
    char request[2048] = "", body[256];
    double load[3];
    if (read(client, request, sizeof request - 1) < 0)
        return;
    if (strncmp(request, "GET /health ", 12) == 0) {
        answer(client, "200 OK", "ok\n");
    } else if (strncmp(request, "GET /metrics ", 13) == 0 && getloadavg(load, 3) == 3) {
        snprintf(body, sizeof body, "node_load1 %.2f\nnode_load5 %.2f\nnode_load15 %.2f\n", load[0], load[1], load[2]);
        answer(client, "200 OK", body);
    } else {
        answer(client, "404 Not Found", "try /metrics\n");
    }
}

int main(int argc, char **argv)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((unsigned short)atoi(argc > 1 ? argv[1] : "9101"))};
    int on = 1, server = socket(AF_INET, SOCK_STREAM, 0);
    signal(SIGPIPE, SIG_IGN);
    setsockopt(server, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (bind(server, (struct sockaddr *)&address, sizeof address) != 0 || listen(server, 16) != 0) {
        perror("load-exporter");
        return 1;
    }
    for (;;) {
        int client = accept(server, NULL, NULL);
        if (client < 0)
            continue;
        serve(client);
        close(client);
    }
}
