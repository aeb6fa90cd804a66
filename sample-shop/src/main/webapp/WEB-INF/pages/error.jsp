<%@ page isErrorPage="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<c:set var="code" value="${requestScope['jakarta.servlet.error.status_code']}"/>
<c:choose>
<c:when test="${code == 404}">
<c:set var="title" value="${text.notHere}"/>
<c:set var="advice" value="${text.notHereText}"/>
</c:when>
<c:when test="${code == 403}">
<c:set var="title" value="${text.tooLong}"/>
<c:set var="advice" value="${text.tooLongText}"/>
</c:when>
<c:otherwise>
<c:set var="title" value="${text.wrong}"/>
<c:set var="advice" value="${text.wrongText}"/>
</c:otherwise>
</c:choose>
<shop:page title="${title}">
<div class="sheet">
<img class="scene" src="<c:url value="/images/buoy.svg"/>" alt="" width="600" height="200">
<h1>${title}</h1>
<p>${advice}</p>
<p class="next"><a href="<c:url value="/orders"/>">${text.yourOrders}</a> <a class="button primary" href="<c:url value="/"/>">${text.backToTeas}</a></p>
</div>
</shop:page>
